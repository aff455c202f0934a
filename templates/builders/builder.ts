import type { Declaration } from "../declaration.js";
import { writeDocumentation } from "../documentation.js";
import { quoteObjectKey, quoteString } from "../quote.js";

/** What a builder draws for one value. */
export type DrawView =
  /** One of the documented values. */
  | { readonly kind: "oneOf"; readonly values: readonly [string | number | boolean, ...(string | number | boolean)[]] }
  /** By a function of the runtime. */
  | { readonly kind: "made"; readonly by: MadeDraw }
  | { readonly kind: "text"; readonly name: string }
  | { readonly kind: "list"; readonly element: DrawView }
  /** By another builder, under its name in this file. */
  | { readonly kind: "nested"; readonly builder: string };

export type MadeDraw = "boolean" | "number" | "dateTime" | "date" | "timeOfDay" | "duration" | "guid" | "binary";

export interface BuilderView {
  /** `buildUser` */
  readonly name: string;
  /** The interface's name in this file. */
  readonly type: string;
  /** What `@odata.type` says, where a reader needs it to tell the type from its relatives. */
  readonly typeName?: string;
  readonly properties: readonly { readonly name: string; readonly draw: DrawView }[];
}

/**
 * A builder: `export const buildUser = make.createBuilder<User>(() => ({ … }))`. `runtime` is the name its functions
 * are imported under.
 */
export function renderBuilder(view: BuilderView, runtime: string): Declaration {
  const use = (name: string): string => `${runtime}.${name}`;
  const lines = view.properties.map(({ name, draw }) => `${quoteObjectKey(name)}: ${writeDraw(draw, use)},`);
  if (view.typeName !== undefined) lines.unshift(`"@odata.type": ${use("oneOf")}(${quoteString(view.typeName)}),`);
  const object = lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n}`;
  const initializer = `/* @__PURE__ */ ${use("createBuilder")}<${view.type}>(() => (${object}))`;
  return {
    kind: "constant",
    structure: {
      isExported: true,
      docs: writeDocumentation([`Makes values of \`${view.type}\` to test with.`]),
      declarations: [{ name: view.name, type: `${use("Builder")}<${view.type}>`, initializer }],
    },
  };
}

function writeScalar(value: string | number | boolean): string {
  return typeof value === "string" ? quoteString(value) : String(value);
}

function writeDraw(draw: DrawView, use: (name: string) => string): string {
  switch (draw.kind) {
    case "oneOf":
      return `${use("oneOf")}(${draw.values.map(writeScalar).join(", ")})`;
    case "made":
      return use(draw.by);
    case "text":
      return `${use("text")}(${quoteString(draw.name)})`;
    case "list":
      return `${use("listOf")}(${writeDraw(draw.element, use)})`;
    case "nested":
      return `${use("nested")}(() => ${draw.builder})`;
  }
}
