import pico from "picocolors";
import { suggestWord } from "../diagnostics/suggest.js";
import type { CodeRegistry } from "../diagnostics/code-registry.js";
import { paintSeverity } from "../diagnostics/render/pretty.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { writeProblem } from "./fail.js";
import type { Terminal } from "./terminal.js";

/** Whether a name asks about a diagnostic code; no name in the model has a slash. */
export function looksLikeCode(name: string): boolean {
  return name.includes("/");
}

/** Prints what a code stands for: the page that explains it, with examples; of a code that has none, its help. */
export function explainCode(name: string, codes: CodeRegistry, terminal: Terminal): ExitCode {
  const description = codes.describe(name);
  if (description === undefined) {
    const meant = suggestWord(name, codes.codes);
    writeProblem(terminal, `${name} is no diagnostic code${meant === undefined ? "" : `; did you mean ${meant}?`}`);
    return exitCodes.failure;
  }
  const { severity, title, help } = description;
  const colours = pico.createColors(terminal.colour);
  const page = codes.findPage(name);
  const text = page === undefined ? `${help}\n` : page.slice(page.indexOf("\n")).trimStart();
  const shown = terminal.colour ? paintMarkdown(text, colours) : text;
  terminal.writeOut(`${paintSeverity(severity, terminal)} ${colours.bold(name)} ${title}\n\n${shown}`);
  return exitCodes.success;
}

/** Headings stand out; fences, which only separate, step back. */
function paintMarkdown(text: string, colours: ReturnType<typeof pico.createColors>): string {
  let inPage = false;
  return text
    .split("\n")
    .map((line) => {
      if (line.startsWith("````")) inPage = !inPage;
      if (line.startsWith("```")) return colours.dim(line);
      return !inPage && line.startsWith("## ") ? colours.bold(line) : line;
    })
    .join("\n");
}
