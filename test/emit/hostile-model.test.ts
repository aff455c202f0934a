import fc from "fast-check";
import ts from "typescript";
import { expect, it } from "vitest";
import { isSafePath } from "../../generator/emit/module-path.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { emitFiles } from "../support/emit.js";
import { stated } from "../support/facts.js";
import type { Model } from "../../generator/model/types.js";
import { hostileText } from "../templates/hostile-text.js";
import { entity, enumType, model, property, span } from "./sample-model.js";

/** What a page can put into a model: everything that a name in the output is made of, or that stands in it as it is. */
interface PageTexts {
  readonly qualifiedName: string;
  readonly propertyName: string;
  readonly member: string;
  readonly prose: string;
  readonly path: string;
}

const pageTexts: fc.Arbitrary<PageTexts> = fc.record({
  qualifiedName: hostileText,
  propertyName: hostileText.filter((name) => name !== "@odata.type"),
  member: hostileText,
  prose: hostileText,
  path: hostileText,
});

function build({ qualifiedName, propertyName, member, prose, path }: PageTexts): Model {
  const origins = [span(`resources/${path}.md`)] as const;
  return model(
    [
      {
        ...entity("thing", {
          description: prose,
          origins,
          open: stated(true),
          deprecated: stated({ message: prose, date: member, replacement: member }),
        }),
        qualifiedName,
        properties: [
          property(
            propertyName,
            { kind: "knownString", values: [member] },
            { defaultValue: stated(member), filter: stated([member]), deprecated: stated({ message: prose }) },
            prose,
          ),
        ],
        navigationProperties: [
          { ...property(`${propertyName}2`, { kind: "unresolved", text: prose }, {}, ""), kind: "navigationProperty" },
        ],
      },
    ],
    [
      enumType(
        "kind",
        [
          { name: member, value: 1, description: prose },
          { name: `${member}2`, evolvable: true },
        ],
        { description: prose, origins },
      ),
    ],
  );
}

it("nothing in a page becomes code, a comment's end or a path", () => {
  fc.assert(
    fc.property(pageTexts, (texts) => {
      const model = build(texts);
      const files = emitFiles(["types"], model);
      expect(files.every(({ path }) => isSafePath(path))).toBe(true);

      const type = parse(files, "types/");
      expect(type.statements.map((statement) => statement.kind)).toEqual([ts.SyntaxKind.InterfaceDeclaration]);
      const [declaration] = type.statements;
      const members = declaration !== undefined && ts.isInterfaceDeclaration(declaration) ? declaration.members : [];
      const signatures = [...members].filter(ts.isPropertySignature);
      expect(signatures.map((signature) => readName(signature.name))).toEqual([
        "@odata.type",
        texts.propertyName,
        `${texts.propertyName}2`,
      ]);
      expect(readLiterals(signatures[0])).toEqual([`#${texts.qualifiedName}`]);
      expect(readLiterals(signatures[1])).toEqual([texts.member]);
      expect(["deprecated", "deprecated,see"]).toContain(tagNames(declaration).join());
      for (const signature of signatures) {
        for (const tag of tagNames(signature)) expect(["defaultValue", "deprecated"]).toContain(tag);
      }

      const enumFile = parse(files, "enums/kind.ts");
      expect(enumFile.statements.map((statement) => statement.kind)).toEqual([
        ts.SyntaxKind.TypeAliasDeclaration,
        ts.SyntaxKind.VariableStatement,
        ts.SyntaxKind.VariableStatement,
      ]);
      expect(readLiterals(enumFile.statements[0])).toEqual([texts.member, `${texts.member}2`]);
      expect(["", "see"]).toContain(tagNames(enumFile.statements[0]).join());
    }),
    { numRuns: 300 },
  );
}, 120_000);

function parse(files: readonly OutputFile[], start: string): ts.SourceFile {
  const { path, text } = files.find((file) => file.path.startsWith(start)) ?? { path: start, text: "" };
  const { diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  expect((diagnostics ?? []).map((diagnostic) => diagnostic.messageText)).toEqual([]);
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function readName(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

/** The string literals of the first type in a node. */
function readLiterals(node: ts.Node | undefined): readonly string[] {
  const type =
    node !== undefined && (ts.isPropertySignature(node) || ts.isTypeAliasDeclaration(node)) ? node.type : undefined;
  const types = type === undefined ? [] : ts.isUnionTypeNode(type) ? [...type.types] : [type];
  return types.flatMap((each) =>
    ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal) ? [each.literal.text] : [],
  );
}

function tagNames(node: ts.Node | undefined): readonly string[] {
  return node === undefined ? [] : ts.getJSDocTags(node).map((tag) => tag.tagName.text);
}
