import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  quoteAccess,
  quoteCode,
  quoteComment,
  quoteLineComment,
  quoteObjectKey,
  quotePropertyName,
  quoteString,
} from "../../templates/quote.js";
import { hostileText } from "./hostile-text.js";

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("module.ts", text, ts.ScriptTarget.ES2022, true);
}

/** The text of the JSON-like value that an expression evaluates to, read from the syntax tree alone. */
function onlyStatement(text: string): ts.Statement {
  const file = parse(text);
  expect(syntaxErrors(text)).toEqual([]);
  expect(file.statements).toHaveLength(1);
  const [statement] = file.statements;
  if (statement === undefined) throw new Error("no statement");
  return statement;
}

function syntaxErrors(text: string): readonly string[] {
  const { diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  return (diagnostics ?? []).map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}

describe("quoteString", () => {
  it.each([
    ["plain", '"plain"'],
    ['say "hi"', '"say \\"hi\\""'],
    ["line\nend", '"line\\nend"'],
    ["\u2028\u2029", '"\\u2028\\u2029"'],
    ["\u0000\u0085\ufeff", '"\\u0000\\u0085\\ufeff"'],
    ["\ud800", '"\\ud800"'],
    ["${x}`", '"${x}`"'],
    ["a\\b", '"a\\\\b"'],
    ["a\\", '"a\\u005c"'],
  ])("%j is %s", (given, want) => {
    expect(quoteString(given)).toBe(want);
  });

  it("gives a literal that means the text, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const statement = onlyStatement(`x(${quoteString(text)});`);
        const call =
          ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression)
            ? statement.expression
            : undefined;
        const [argument] = call?.arguments ?? [];
        expect(argument !== undefined && ts.isStringLiteral(argument) && argument.text).toBe(text);
      }),
    );
  });
});

describe("quotePropertyName, quoteObjectKey, quoteAccess", () => {
  it.each([
    ["displayName", "displayName", "displayName", ".displayName"],
    ["@odata.type", '"@odata.type"', '"@odata.type"', '["@odata.type"]'],
    ["__proto__", "__proto__", '["__proto__"]', ".__proto__"],
    ["class", "class", "class", ".class"],
    ["", '""', '""', '[""]'],
    ["1st", '"1st"', '"1st"', '["1st"]'],
    ["größe", '"größe"', '"größe"', '["größe"]'],
  ])("%j", (given, name, key, access) => {
    expect([quotePropertyName(given), quoteObjectKey(given), quoteAccess(given)]).toEqual([name, key, access]);
  });

  it("makes an interface with exactly one property of that name", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const statement = onlyStatement(`interface X { ${quotePropertyName(text)}?: string }`);
        const members = ts.isInterfaceDeclaration(statement) ? statement.members : [];
        expect(members).toHaveLength(1);
        const name = members[0]?.name;
        expect(name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text).toBe(text);
      }),
    );
  });
});

describe("quoteComment", () => {
  it.each([
    ["ends */ here", "ends *\\/ here"],
    ["uses @odata.type here.", "uses `@odata.type` here."],
    ["@deprecated not really", "`@deprecated` not really"],
    ["mail me@contoso.com", "mail me@contoso.com"],
    ["see {@link x}", "see {`@link` x}"],
    ["lonely @ sign", "lonely `@` sign"],
    ["a `tick`", "a `tick`"],
    ["one ` alone", "one ' alone"],
    ["`a @b` is no code", "'a `@b`' is no code"],
    ["a\u2028b\r\nc\rd", "a\nb\nc\nd"],
    ["nul\u0000 bell\u0007", "nul bell"],
  ])("%j is %j", (given, want) => {
    expect(quoteComment(given)).toBe(want);
  });

  it("never ends the comment and never starts a tag", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const statement = onlyStatement(`/**\n * ${quoteComment(text).replaceAll("\n", "\n * ")}\n */\nlet x: string;`);
        expect(ts.getJSDocTags(statement).map((tag) => tag.getText())).toEqual([]);
        expect(statement.getText()).toBe("let x: string;");
      }),
    );
  });
});

describe("quoteLineComment", () => {
  it("never leaves its line", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(onlyStatement(`// ${quoteLineComment(text)}\nlet x: string;`).getText()).toBe("let x: string;");
      }),
    );
  });
});

describe("quoteCode", () => {
  it.each([
    ["true", "`true`"],
    ["a `b` */", "`a 'b' *\\/`"],
    ["two\nlines", "`two lines`"],
    ["a @b", "a `@b`"],
    ["", ""],
  ])("%j is %j", (given, want) => {
    expect(quoteCode(given)).toBe(want);
  });
});

describe("quoteCode in a comment", () => {
  it("never ends the comment and never starts a tag", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (before, code) => {
        const statement = onlyStatement(
          `/** ${quoteComment(before).replaceAll("\n", " ")} ${quoteCode(code)} */\nlet x: string;`,
        );
        expect(ts.getJSDocTags(statement).map((tag) => tag.getText())).toEqual([]);
        expect(statement.getText()).toBe("let x: string;");
      }),
      { numRuns: 500 },
    );
  });
});

it("takes linear time on long texts", () => {
  const long = "@".repeat(200_000) + "*/".repeat(100_000) + " @".repeat(100_000) + "-".repeat(200_000);
  const start = performance.now();
  for (const quote of [quoteString, quoteComment, quoteLineComment, quoteCode]) quote(long);
  expect(performance.now() - start).toBeLessThan(2_000);
});
