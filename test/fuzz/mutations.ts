import fc from "fast-check";

/** One change of a page: what is done, where (from 0 to 1 of the page), how much of it, and what another number picks. */
export interface Mutation {
  readonly kind: Kind;
  readonly at: number;
  readonly size: number;
  readonly pick: number;
}

type Kind = keyof typeof mutations;
type Mutate = (text: string, mutation: Mutation) => string;

const pieces = [
  ...Array.from("|`*_[](){}<>!#:;,\"'\\/-~=+.?&%$@^"),
  ...["\r", "\r\n", "\t", "\0", "\u202e", "\u200b", "\ufeff", "\ud800", "\u2028", "é", "e\u0301", "ﬁ", "\u{1f600}"],
  ...["*/", "${x}", "</script>", "<!--", "-->", "```", "---", "__proto__", "constructor", "toString", "then", "null"],
  ...[
    "microsoft.graph.user",
    "Collection(String)",
    "String collection",
    "unknownFutureValue",
    "Read-only.",
    "Required.",
  ],
  ...["[!INCLUDE [x](../includes/x.md)]", "[!INCLUDE [x](../../../../etc/passwd)]", "> [!NOTE]", "# [HTTP](#tab/http)"],
  ...[
    "Namespace: microsoft.graph",
    "Inherits from [entity](entity.md)",
    "possible values are `a`, `b`",
    "9".repeat(400),
  ],
];

/** Bytes, lines, cells, tables, annotations, includes and JSON, each spoilt in its own way. */
const mutations = {
  deleteText: (text, { at, size }) => splice(text, at, size, ""),
  insertPiece: (text, { at, pick }) => splice(text, at, 0, pieces[pick % pieces.length] ?? ""),
  replaceByPiece: (text, { at, size, pick }) => splice(text, at, Math.min(size, 8), pieces[pick % pieces.length] ?? ""),
  repeatText: (text, { at, size, pick }) => {
    const start = Math.floor(at * text.length);
    return splice(text, at, 0, text.slice(start, start + size).repeat(1 + (pick % 4)));
  },
  deleteLine: (text, mutation) => inParts(text, "\n", mutation, (lines, index) => void lines.splice(index, 1)),
  repeatLine: (text, mutation) =>
    inParts(text, "\n", mutation, (lines, index) => void lines.splice(index, 0, lines[index] ?? "")),
  swapLines: (text, mutation) => inParts(text, "\n", mutation, swap),
  indentLine: (text, mutation) =>
    inParts(text, "\n", mutation, (lines, index) => (lines[index] = `${" ".repeat(mutation.size % 9)}${lines[index]}`)),
  deleteCell: (text, mutation) => inParts(text, "|", mutation, (cells, index) => void cells.splice(index, 1)),
  swapCells: (text, mutation) => inParts(text, "|", mutation, swap),
  fillCell: (text, mutation) =>
    inParts(text, "|", mutation, (cells, index) => (cells[index] = pieces[mutation.pick % pieces.length] ?? "")),
  cutTable: (text, mutation) =>
    inParts(text, "\n|", mutation, (rows, index) => void rows.splice(index, 1 + (mutation.size % 5))),
  cutAnnotation: (text, mutation) => inParts(text, "<!--", mutation, (parts, index) => void parts.splice(index, 1)),
  cutFence: (text, mutation) => inParts(text, "```", mutation, (parts, index) => void parts.splice(index, 1)),
  spoilJson: (text, mutation) =>
    inParts(text, '"', mutation, (parts, index) => (parts[index] = pieces[mutation.pick % pieces.length] ?? "")),
  changeEnds: (text, { pick }) => text.replaceAll("\n", ["\r\n", "\r", "\n\n", " \n"][pick % 4] ?? "\n"),
  changeCase: (text, { at, size }) => {
    const start = Math.floor(at * text.length);
    return splice(text, at, size, text.slice(start, start + size).toUpperCase());
  },
} satisfies Record<string, Mutate>;

const kinds = Object.keys(mutations).filter((name): name is Kind => Object.hasOwn(mutations, name));

export const arbitraryMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.nat({ max: 200 }),
  pick: fc.nat({ max: 10_000 }),
});

export function mutate(text: string, changes: readonly Mutation[]): string {
  return changes.reduce((changed, mutation) => mutations[mutation.kind](changed, mutation), text);
}

function splice(text: string, at: number, size: number, by: string): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + by + text.slice(start + size);
}

/** Changes the list of what stands between separators, at the place that the mutation gives. */
function inParts(
  text: string,
  separator: string,
  mutation: Mutation,
  change: (parts: string[], index: number, mutation: Mutation) => unknown,
): string {
  const parts = text.split(separator);
  change(parts, Math.floor(mutation.at * (parts.length - 1)), mutation);
  return parts.join(separator);
}

function swap(parts: string[], index: number, { pick }: Mutation): void {
  const other = pick % parts.length;
  [parts[index], parts[other]] = [parts[other] ?? "", parts[index] ?? ""];
}
