import {
  createTypeScope,
  defineEmitter,
  quoteObjectKey,
  quoteString,
  writeType,
  type GeneratedFile,
  type NamedModel,
  type Operation,
} from "graphdown/emitter";
import { renderRow } from "./row.js";

/** What callers must be granted: a table for people, and the same for a program that checks it. */
export default defineEmitter({
  name: "permissions",
  description: "the permissions of every operation",
  options: {
    heading: { type: "string", default: "Permissions" },
    schemes: {
      type: "array",
      items: { type: "string" },
      default: ["delegatedWork", "delegatedPersonal", "application"],
    },
  },
  after: ["types"],
  runtime: ["granted"],
  renderers: { row: { renderRow } },
  emit(context) {
    const { model, names, options, renderers, file, each } = context;
    const table = file("permissions/permissions.md");
    table.print(`# ${options.heading}\n`, ...renderers.row.renderRow(["Operation", ...options.schemes]));
    table.print(...renderers.row.renderRow(["--", ...options.schemes.map(() => "--")]));
    const code = file("permissions/index.ts");
    const entries: string[] = [];
    const operations = [...model.operations.values()].map((operation) => ({ ...operation, name: operation.id }));
    each(operations, (operation) => {
      const scopes = options.schemes.map((scheme) => listScopes(operation, scheme));
      table.print(...renderers.row.renderRow([operation.title, ...scopes.map((each) => each.join(", "))]));
      entries.push(
        `${quoteObjectKey(names.ofOperation(operation))}: ${writeEntry(operation, scopes.flat(), code, context)},`,
      );
    });
    code.exportFrom("runtime/granted.ts", ["isGranted"]);
    code.print("/** The permissions of each operation. */", `export const permissions = {\n${entries.join("\n")}\n};`);
  },
});

function listScopes({ permissions }: Operation, scheme: string): readonly string[] {
  return permissions
    .filter((permission) => permission.scheme === scheme)
    .flatMap(({ alternatives }) => alternatives.map((needed) => needed.join(" and ")));
}

/** What an operation needs, and the type of what it returns. */
function writeEntry(
  { responses }: Operation,
  scopes: readonly string[],
  file: GeneratedFile,
  named: NamedModel,
): string {
  const returned = responses.find(({ type }) => type !== undefined)?.type?.value;
  const type = returned === undefined ? "unknown" : writeType(returned, createTypeScope(file, named));
  const requirement = file.importType("runtime/granted.ts", "Requirement");
  return `{ scopes: [${scopes.map(quoteString).join(", ")}] } as ${requirement}<${type}>`;
}
