import type { Declaration } from "../declaration.js";
import { writeDocumentation } from "../documentation.js";
import { quoteObjectKey, quoteString } from "../quote.js";

/** What an arbitrary draws for one value. */
export type ArbitraryView =
  /** One of the values, several of them, or text that may be one of them. */
  | { readonly kind: "oneOf" | "flags" | "known"; readonly values: readonly [string, ...string[]] }
  /** By a function of the runtime. */
  | { readonly kind: "made"; readonly by: MadeArbitrary }
  | { readonly kind: "list"; readonly element: ArbitraryView }
  /** By another type's arbitrary, under its name in this file. */
  | { readonly kind: "nested"; readonly arbitrary: string };

export type MadeArbitrary =
  | "text"
  | "boolean"
  | "byte"
  | "signedByte"
  | "int16"
  | "int32"
  | "int64"
  | "double"
  | "guid"
  | "binary"
  | "dateTime"
  | "date"
  | "timeOfDay"
  | "duration";

export interface TypeArbitraryView {
  /** `userArbitrary` */
  readonly name: string;
  /** The interface's name in this file. */
  readonly type: string;
  readonly properties: readonly { readonly name: string; readonly nullable: boolean; readonly value: ArbitraryView }[];
}

/**
 * An arbitrary: `export const userArbitrary = draw.createArbitrary<User>((depth) => ({ … }))`. `runtime` is what its
 * functions are imported as.
 */
export function renderArbitrary(view: TypeArbitraryView, runtime: string): Declaration {
  const lines = view.properties.map(({ name, nullable, value }) => {
    const text = writeArbitrary(value, runtime);
    return `${quoteObjectKey(name)}: ${nullable ? `${runtime}.nullable(${text})` : text},`;
  });
  const usesDepth = lines.some((line) => line.includes(", depth)"));
  const object = lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n}`;
  const draw = `(${usesDepth ? "depth" : ""}) => (${object})`;
  const initializer = `/* @__PURE__ */ ${runtime}.createArbitrary<${view.type}>(${draw})`;
  return {
    kind: "constant",
    structure: {
      isExported: true,
      docs: writeDocumentation([`Values of \`${view.type}\`, for property-based tests.`]),
      declarations: [{ name: view.name, type: `${runtime}.TypeArbitrary<${view.type}>`, initializer }],
    },
  };
}

function writeArbitrary(view: ArbitraryView, runtime: string): string {
  switch (view.kind) {
    case "oneOf":
    case "flags":
    case "known":
      return `${runtime}.${view.kind}(${view.values.map(quoteString).join(", ")})`;
    case "made":
      return `${runtime}.${view.by}()`;
    case "list":
      return `${runtime}.listOf(${writeArbitrary(view.element, runtime)})`;
    case "nested":
      return `${runtime}.nested(() => ${view.arbitrary}, depth)`;
  }
}
