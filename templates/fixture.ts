import type { JsonValue } from "../generator/source/json.js";
import type { Declaration } from "./declaration.js";
import { quoteComment, quoteString } from "./quote.js";
import { writeDocumentation } from "./documentation.js";
import { writeJson } from "./json-literal.js";

/** One body of one example, and what its module says of it. */
export interface FixtureView {
  /** camelCase, unique in its module: `userPostUsers1Request`. */
  readonly name: string;
  readonly page: string;
  readonly line: number;
  readonly title: string;
  /** The exchange it is part of. */
  readonly exchange:
    | { readonly kind: "request"; readonly method: string; readonly url: string }
    | { readonly kind: "response"; readonly status: number };
  /** The TypeScript type of the body in this module; absent where no page defines it. */
  readonly type?: string;
  readonly conforming: JsonValue;
  /** Absent where the page does not contradict itself. */
  readonly contradiction?: ContradictionView;
}

export interface ContradictionView {
  readonly verbatim: JsonValue;
  readonly issues: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly changes: readonly {
    readonly path: string;
    readonly from?: JsonValue | undefined;
    readonly to?: JsonValue | undefined;
    readonly reason: string;
  }[];
}

/** A fixture: one constant without side effects, so that bundlers drop what is not used. */
export function renderFixture(view: FixtureView): Declaration {
  return {
    kind: "constant",
    structure: {
      isExported: true,
      docs: describe(view),
      declarations: [{ name: view.name, initializer: writeFixture(view) }],
    },
  };
}

function describe({ title, page, line, exchange, contradiction }: FixtureView): string[] {
  const what = exchange.kind === "request" ? "The request" : "The response";
  const place = `${what} of "${quoteComment(title).replaceAll("\n", " ")}", ${quoteComment(page)}:${line}.`;
  return writeDocumentation([
    contradiction === undefined ? place : `${place} The page contradicts itself: see \`changes\`.`,
  ]);
}

function writeFixture({ page, line, title, exchange, type, conforming, contradiction }: FixtureView): string {
  const entries: (readonly [string, string])[] = [
    ["page", quoteString(page)],
    ["line", String(line)],
    ["title", quoteString(title)],
  ];
  if (exchange.kind === "request")
    entries.push(["method", quoteString(exchange.method)], ["url", quoteString(exchange.url)]);
  else entries.push(["status", String(exchange.status)]);
  if (contradiction)
    entries.push(
      ["verbatim", writeJson(contradiction.verbatim)],
      ["issues", writeJson(contradiction.issues.map(({ path, code, message }) => ({ path, code, message })))],
    );
  const value = writeJson(conforming);
  entries.push(["conforming", type === undefined ? value : `${value} satisfies ${type}`]);
  if (contradiction)
    entries.push([
      "changes",
      writeJson(
        contradiction.changes.map(({ path, from, to, reason }) => ({
          path,
          ...keepScalar("from", from),
          ...keepScalar("to", to),
          reason,
        })),
      ),
    ]);
  return `{\n${entries.map(([name, text]) => `${name}: ${text},`).join("\n")}\n}`;
}

/** Objects stand in the fixture anyway. */
function keepScalar(name: "from" | "to", value: JsonValue | undefined): Record<string, JsonValue> {
  return value === undefined || (typeof value === "object" && value !== null) ? {} : { [name]: value };
}
