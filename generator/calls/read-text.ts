import { Node, VariableDeclarationKind, type Expression, type Identifier, type TemplateExpression } from "ts-morph";

/** Constants may be made of one another; those that are made of themselves are followed no further than this. */
const deepest = 20;

/**
 * The text that an expression stands for, with a placeholder for what only running it tells: `/users/{id}` of
 * `/users/${user.id}`. Constants are followed, also to other files.
 */
export function readText(expression: Expression, depth = 0): string {
  if (Node.isStringLiteral(expression) || Node.isNoSubstitutionTemplateLiteral(expression))
    return expression.getLiteralText();
  if (Node.isTemplateExpression(expression)) return readTemplate(expression, depth);
  if (Node.isParenthesizedExpression(expression) || Node.isAsExpression(expression))
    return readText(expression.getExpression(), depth);
  if (Node.isBinaryExpression(expression) && expression.getOperatorToken().getText() === "+")
    return readText(expression.getLeft(), depth) + readText(expression.getRight(), depth);
  const constant = Node.isIdentifier(expression) && depth < deepest ? findConstant(expression) : undefined;
  return constant === undefined ? writePlaceholder(expression) : readText(constant, depth + 1);
}

function readTemplate(template: TemplateExpression, depth: number): string {
  const parts = template
    .getTemplateSpans()
    .map((span) => readText(span.getExpression(), depth) + span.getLiteral().getLiteralText());
  return template.getHead().getLiteralText() + parts.join("");
}

/** What a `const` is made of, where that is text. */
function findConstant(name: Identifier): Expression | undefined {
  const symbol = name.getSymbol();
  const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getValueDeclaration();
  if (!Node.isVariableDeclaration(declaration)) return undefined;
  const isConstant = declaration.getVariableStatement()?.getDeclarationKind() === VariableDeclarationKind.Const;
  const value = isConstant ? declaration.getInitializer() : undefined;
  return value !== undefined && mayBeText(value) ? value : undefined;
}

function mayBeText(value: Expression): boolean {
  return (
    Node.isStringLiteral(value) ||
    Node.isNoSubstitutionTemplateLiteral(value) ||
    Node.isTemplateExpression(value) ||
    Node.isBinaryExpression(value) ||
    Node.isIdentifier(value) ||
    Node.isAsExpression(value)
  );
}

/** By its last name: `{id}` of `user.id`. */
function writePlaceholder(expression: Expression): string {
  if (Node.isIdentifier(expression)) return `{${expression.getText()}}`;
  return Node.isPropertyAccessExpression(expression) ? `{${expression.getName()}}` : "{value}";
}
