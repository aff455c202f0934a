import pico from "picocolors";
import { createShortPatch } from "../api/create-patch.js";
import type { Checked } from "../api/generate.js";
import { countNoun } from "../diagnostics/render/report.js";
import type { OutputComparison } from "../output/check-output.js";
import { cutText } from "./table.js";
import type { Terminal } from "./terminal.js";

/** So much of what differs is shown: enough to tell what changed, little enough for a log. */
const mostFiles = 3;
const mostLines = 40;

/** The first differences of an out folder as unified diffs, each with the page that its file comes from; may be "". */
export function renderDifferences(
  { differences }: OutputComparison,
  files: Checked["files"],
  { colour, width }: Pick<Terminal, "colour" | "width">,
): string {
  const pages = new Map(files.map(({ path, page }) => [path, page]));
  const lines = differences.slice(0, mostFiles).flatMap(({ path, present, wanted }) => {
    const page = pages.get(path);
    const patch = createShortPatch(path, present, wanted)?.trimEnd().split("\n");
    return [
      ...(page === undefined ? [] : [`# ${path} comes from ${page}`]),
      ...(patch ?? [`# ${path} differs in very many lines`]),
    ];
  });
  if (lines.length === 0) return "";
  const hidden = [
    ...(lines.length > mostLines ? [countNoun(lines.length - mostLines, "more line")] : []),
    ...(differences.length > mostFiles ? [countNoun(differences.length - mostFiles, "more file")] : []),
  ];
  const shown = [...lines.slice(0, mostLines), ...(hidden.length === 0 ? [] : [`# and ${hidden.join(" and ")}`])];
  return shown.map((line) => `${paintLine(cutText(line, width - 1), colour)}\n`).join("");
}

function paintLine(line: string, colour: boolean): string {
  const colours = pico.createColors(colour);
  if (line.startsWith("#")) return colours.dim(line);
  if (/^(?:---|\+\+\+) /.test(line)) return colours.bold(line);
  if (line.startsWith("@@")) return colours.cyan(line);
  if (line.startsWith("+")) return colours.green(line);
  return line.startsWith("-") ? colours.red(line) : line;
}
