/** A row of a table in markdown. */
export function renderRow(cells: readonly string[]): readonly string[] {
  return [`|${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll(/\s+/g, " ")).join("|")}|`];
}
