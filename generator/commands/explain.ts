import pico from "picocolors";
import { loadConfigured } from "../api/load-configured.js";
import { showPlace } from "../api/report.js";
import { describeRules } from "../api/load-rules.js";
import { isDiagnosticCode } from "../diagnostics/catalogue.js";
import { createCodeRegistry, ownCodes } from "../diagnostics/code-registry.js";
import { toPlainText } from "../diagnostics/render/plain-text.js";
import { suggestWord } from "../diagnostics/suggest.js";
import { findNodes, listNames, type NamedNode } from "../model/find-nodes.js";
import { findMeaning } from "../phrases/fact-rules.js";
import { formatSpan, type Span } from "../source/span.js";
import { describeCertainty, describeValue, listFacts } from "./describe-facts.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { explainCode, looksLikeCode } from "./explain-code.js";
import { showDecisions } from "./explain-decisions.js";
import { explainPage } from "./explain-page.js";
import { failProblem, failUsage, writeProblem } from "./fail.js";
import { readFlags, type InputFlags } from "./input-flags.js";
import type { Progress } from "./progress.js";
import { readAll } from "./read-all.js";
import { alignColumns } from "./table.js";
import type { Terminal } from "./terminal.js";
import { withProgress } from "./with-progress.js";

export interface ExplainFlags extends InputFlags {
  /** Explain this page instead of a name. */
  readonly page?: string;
}

/** Prints what is known of a name, what became of a page, or what a diagnostic code means. */
export async function runExplain(name: string | undefined, flags: ExplainFlags, terminal: Terminal): Promise<ExitCode> {
  const { page } = flags;
  if ((name === undefined) === (page === undefined))
    return failUsage(terminal, "explain takes a name, a code, or --page FILE, and one of them only");
  if (name !== undefined && isDiagnosticCode(name)) return explainCode(name, ownCodes, terminal);
  if (name !== undefined && looksLikeCode(name)) {
    const options = readFlags(flags, terminal);
    if (!options.ok) return failProblem(terminal, options.error);
    const loaded = await loadConfigured(options.value, terminal.workingFolder);
    if (!loaded.ok) return failProblem(terminal, loaded.error);
    return explainCode(name, createCodeRegistry(describeRules(loaded.value.addedRules)), terminal);
  }
  return withProgress(flags, terminal, false, (progress) =>
    page === undefined
      ? explainName(name ?? "", flags, terminal, progress)
      : explainPage(page, flags, terminal, progress),
  );
}

/** Prints every fact about a type, property, enum, member or operation: its value, certainty and places. */
async function explainName(name: string, flags: InputFlags, terminal: Terminal, progress: Progress): Promise<ExitCode> {
  const read = await readAll(flags, terminal, progress);
  if (!read.ok) return failProblem(terminal, read.error);
  const { documentation, project } = read.value;
  const parts = documentation.flatMap(({ docsSet, model, decisions }) => {
    const place: ShowPlace = (span) => formatSpan({ ...span, path: showPlace(span.path, docsSet, project) });
    return findNodes(model, name).map((node) => {
      const decided = showDecisions(decisions, node.name, place).map((line) => `${toPlainText(line)}\n`);
      return `${explainNode(node, place, docsSet.apiVersion, terminal)}${decided.join("")}`;
    });
  });
  if (parts.length === 0) {
    const nothing = `no type, property, enum, member or operation is called ${name}`;
    const meant = suggestWord(
      name,
      documentation.flatMap(({ model }) => listNames(model)),
    );
    writeProblem(terminal, meant === undefined ? nothing : `${nothing}; did you mean ${meant}?`);
    return exitCodes.failure;
  }
  terminal.writeOut(parts.join("\n"));
  return exitCodes.success;
}

type ShowPlace = (span: Span) => string;

function explainNode(
  { kind, name, node, ...rest }: NamedNode,
  place: ShowPlace,
  apiVersion: string,
  terminal: Terminal,
): string {
  const colours = pico.createColors(terminal.colour);
  const inherited = "inheritedFrom" in rest ? `, inherited` : "";
  const head = `${colours.bold(toPlainText(name))} ${colours.dim(`(${kind} of ${apiVersion}${inherited})`)}`;
  const lines: string[] = [];
  if ("description" in node && node.description !== "") lines.push(`  ${node.description}`);
  const facts = listFacts(node);
  const rows = facts.map(([label, fact]) => [
    label,
    describeValue(fact.value),
    describeCertainty(fact),
    fact.origins.map(place).join(", "),
  ]);
  lines.push(...alignColumns(rows).map((line) => `  ${line}`));
  for (const rule of new Set(facts.flatMap(([, fact]) => fact.rule ?? [])))
    lines.push(`  ${rule}: ${findMeaning(rule)}`);
  if ("properties" in node && kind === "type") {
    const properties = [...node.properties, ...node.navigationProperties].map((property) => property.name);
    lines.push(`  properties: ${properties.join(", ") || "none of its own"}`);
  }
  if ("members" in node) lines.push(`  members: ${node.members.map((member) => member.name).join(", ")}`);
  if ("requests" in node)
    for (const request of node.requests) lines.push(`  ${request.method} ${request.path}  ${place(request.span)}`);
  if ("witnesses" in node) lines.push(`  witnesses: ${node.witnesses.join(", ")}`);
  if ("origins" in node && node.origins.length > 0) lines.push(`  defined at: ${node.origins.map(place).join(", ")}`);
  return `${[head, ...lines.map(toPlainText)].join("\n")}\n`;
}
