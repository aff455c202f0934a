import { ts } from "ts-morph";
import { createSourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import type { PlacedFile, ValuePath } from "./placed-file.js";

/**
 * A config written in TypeScript or JavaScript, with the `value` that it exports. Parts have the places at which they
 * are written in the exported object itself; what comes of anything else has the place of the export.
 */
export function createModuleFile(path: string, text: string, value: unknown): PlacedFile {
  const source = createSourceFile(path, text);
  const tree = ts.createSourceFile(path, source.text, ts.ScriptTarget.Latest, true);
  const exported = tree.statements.find(ts.isExportAssignment)?.expression;
  const spanOf = (node: ts.Node | undefined): Span =>
    node === undefined ? source.spanAt(0, 0) : source.spanAt(node.getStart(tree), node.getEnd());
  const find = (keys: ValuePath): Found => findIn(exported, keys);
  return {
    source,
    value: value ?? null,
    locate: (keys) => spanOf(find(keys).node),
    locateKey: (keys) => spanOf(find(keys).key ?? find(keys.slice(0, -1)).node),
  };
}

interface Found {
  /** The nearest that is written out. */
  readonly node: ts.Node | undefined;
  /** The name of the last key, if it is written. */
  readonly key?: ts.Node;
}

function findIn(exported: ts.Expression | undefined, path: ValuePath): Found {
  let found: Found = { node: exported };
  let expression = exported;
  for (const key of path) {
    const holder = expression === undefined ? undefined : unwrap(expression);
    const next = holder === undefined ? undefined : findMember(holder, key);
    if (next === undefined) return { node: found.node };
    found = { node: next.value, ...(next.name !== undefined && { key: next.name }) };
    expression = next.value;
  }
  return found;
}

function findMember(
  holder: ts.Expression,
  key: string | number,
): { readonly value: ts.Expression; readonly name?: ts.Node } | undefined {
  if (ts.isArrayLiteralExpression(holder)) {
    const value = holder.elements[Number(key)];
    return value === undefined ? undefined : { value };
  }
  if (!ts.isObjectLiteralExpression(holder)) return undefined;
  const member = holder.properties
    .filter(ts.isPropertyAssignment)
    .find(({ name }) => (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === key);
  return member === undefined ? undefined : { value: member.initializer, name: member.name };
}

/** `defineConfig({ … })`, `({ … })` and `{ … } satisfies ConfigFile` all stand for the object. */
function unwrap(expression: ts.Expression): ts.Expression {
  if (ts.isCallExpression(expression)) {
    const [argument] = expression.arguments;
    return argument === undefined ? expression : unwrap(argument);
  }
  return ts.isParenthesizedExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isAsExpression(expression)
    ? unwrap(expression.expression)
    : expression;
}
