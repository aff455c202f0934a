import type { PlannedOperation } from "../../generator/emit/plans/operation-plan.js";
import type { PathTemplate } from "../../generator/emit/plans/path-template.js";
import type { GrantedPermission, Permission, PermissionScheme } from "../../generator/model/operation.js";
import type { JsonValue } from "../../generator/source/json.js";
import type { Declaration } from "../declaration.js";
import { describeText, writeDocumentation, type LinkTo } from "../documentation.js";
import { writeJson } from "../json-literal.js";
import { quoteCode, quoteObjectKey, quoteString } from "../quote.js";

/** An operation, and what its file calls the types and modules that it needs. */
export interface OperationView extends Pick<PlannedOperation, "operation" | "templates" | "boundTo" | "queryOptions"> {
  readonly name: string;
  readonly documentation?: string;
  readonly headers: readonly string[];
  readonly status?: number;
  /** The name of the runtime's `Operation`, and what fills it in. */
  readonly types: { readonly operation: string; readonly body: string; readonly response: string };
  /** Expressions that load the validators, where there are some. */
  readonly validateBody?: string;
  readonly validateResponse?: string;
  readonly linkTo: LinkTo;
}

/** `export const createUser: Operation<"POST", …> = { id: "user-post-users", … };` */
export function renderOperation(view: OperationView): Declaration {
  return {
    kind: "constant",
    structure: {
      isExported: true,
      docs: documentOperation(view),
      declarations: [{ name: view.name, type: writeOperationType(view), initializer: writeOperation(view) }],
    },
  };
}

function writeOperationType({ templates, types: { operation, body, response } }: OperationView): string {
  const methods = new Set(templates.map(({ method }) => quoteString(method)));
  const parameters = new Set(templates.map(writeParameters));
  return `${operation}<${[[...methods].join(" | "), [...parameters].join(" | "), body, response].join(", ")}>`;
}

function writeParameters({ parameters }: PathTemplate): string {
  if (parameters.length === 0) return "object";
  return `{ ${parameters.map(({ name }) => `${quoteObjectKey(name)}: string`).join("; ")} }`;
}

function writeOperation(view: OperationView): string {
  const { operation, documentation, templates, boundTo, queryOptions, headers, status } = view;
  const entry = (key: string, value: JsonValue | undefined): readonly string[] =>
    value === undefined ? [] : [`${key}: ${writeJson(value)},`];
  const alternatives = new Map(
    templates.flatMap(({ parameters }) => parameters.map((each) => [each.name, [...each.alternatives]] as const)),
  );
  const lines = [
    ...entry("id", operation.id),
    ...entry("title", operation.title),
    ...entry("documentation", documentation),
    ...entry(
      "requests",
      templates.map(({ method, path }) => `${method} ${path}`),
    ),
    ...entry("parameters", Object.fromEntries(alternatives)),
    ...entry("boundTo", boundTo?.qualifiedName),
    ...entry("queryOptions", [...queryOptions]),
    ...entry("headers", [...headers]),
    ...entry("status", status),
    ...entry("permissions", operation.permissions.map(writePermission)),
    ...(view.validateBody === undefined ? [] : [`validateBody: ${view.validateBody},`]),
    ...(view.validateResponse === undefined ? [] : [`validateResponse: ${view.validateResponse},`]),
  ];
  return `{\n${lines.join("\n")}\n}`;
}

function writePermission(permission: Permission): JsonValue {
  const { scheme, state, resource } = permission;
  const of = resource === undefined ? {} : { resource };
  if (permission.state !== "scopes") return { scheme, state, ...of };
  const { alternatives, leastPrivileged } = permission;
  const least = leastPrivileged === undefined ? {} : { leastPrivileged };
  return { scheme, state, ...of, alternatives: alternatives.map((scopes) => [...scopes]), ...least };
}

/** The title, what it does in a paragraph, and what it takes at least to be allowed to. */
function documentOperation({ operation, linkTo }: OperationView): readonly string[] {
  const [first = ""] = describeText(operation.description, linkTo).split("\n\n");
  const granted = operation.permissions.filter((each) => each.state === "scopes");
  const rows = granted.map((each) => `- ${schemeNames[each.scheme]}: ${writeLeast(each)}`);
  const least = rows.length === 0 ? [] : [`Least privileged:\n${[...new Set(rows)].join("\n")}`];
  return writeDocumentation([describeText(operation.title, linkTo), first, ...least]);
}

const schemeNames: Readonly<Record<PermissionScheme, string>> = {
  delegatedWork: "delegated, work or school account",
  delegatedPersonal: "delegated, personal account",
  application: "application",
};

function writeLeast({ alternatives, resource }: GrantedPermission): string {
  const scopes = alternatives[0].map(quoteCode).join(" and ");
  return resource === undefined ? scopes : `${scopes} (${describeText(resource)})`;
}
