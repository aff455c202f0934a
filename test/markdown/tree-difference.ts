interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}
interface Position {
  readonly start: Point;
  readonly end: Point;
}
export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly position?: Position | undefined;
  readonly children?: readonly Node[];
}

/** The first place where two trees differ, as a line of each; nothing where they are the same. */
export function findDifference(ours: Node, reference: Node): readonly [ours: string, reference: string] | undefined {
  const [a, b] = [printNode(ours), printNode(reference)];
  if (a !== b) return [a, b];
  const [children, others] = [ours.children ?? [], reference.children ?? []];
  if (others.some((child, index) => index > 0 && sharesPlace(child, others[index - 1]))) {
    // remark does not know where an address without markup stands, so only the text can be compared.
    const [text, other] = [textOf(ours), textOf(reference)];
    return text === other && children.every((child) => child.position !== undefined) ? undefined : [text, other];
  }
  if (children.length !== others.length) return [children.map(printNode).join("\n"), others.map(printNode).join("\n")];
  for (const [index, child] of children.entries()) {
    const other = others[index];
    const difference = other && findDifference(child, other);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function printNode({ children: _, position, ...rest }: Node): string {
  const said = Object.entries(rest)
    .filter(([key, value]: [string, unknown]) => value !== null && value !== undefined && key !== "data")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(said))} ${printPlace(position)}`;
}
function sharesPlace(node: Node, before: Node | undefined): boolean {
  return printPlace(node.position) === printPlace(before?.position);
}
function textOf(node: Node): string {
  return (node.value ?? "") + (node.children ?? []).map(textOf).join("");
}
function printPlace(position: Position | undefined): string {
  return position === undefined
    ? "nowhere"
    : [position.start, position.end]
        .map(({ line, column, offset }) => `${line}:${column}=${offset ?? "?"}`)
        .join(" to ");
}
