import pico from "picocolors";
import { loadConfigured } from "../api/load-configured.js";
import { showPlace } from "../api/report.js";
import { describeRules } from "../api/load-rules.js";
import { isDiagnosticCode } from "../diagnostics/catalogue.js";
import { createCodeRegistry, ownCodes } from "../diagnostics/code-registry.js";
import { suggestWord } from "../diagnostics/suggest.js";
import type { Fact } from "../model/fact.js";
import { findNodes, listNames, type NamedNode } from "../model/find-nodes.js";
import { describeType } from "../model/describe-type.js";
import type { TypeReference } from "../model/types.js";
import { formatSpan, type Span } from "../source/span.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { explainCode, looksLikeCode } from "./explain-code.js";
import { failProblem, writeProblem } from "./fail.js";
import { readFlags, type InputFlags } from "./input-flags.js";
import { readAll } from "./read-all.js";
import { alignColumns } from "./table.js";
import type { Terminal } from "./terminal.js";

/** Prints every fact about a type, property, enum, member or operation: its value, how certain it is, and where it was read; or what a diagnostic code means. */
export async function runExplain(name: string, flags: InputFlags, terminal: Terminal): Promise<ExitCode> {
  if (isDiagnosticCode(name)) return explainCode(name, ownCodes, terminal);
  if (looksLikeCode(name)) {
    const loaded = await loadConfigured(readFlags(flags, terminal), terminal.workingFolder);
    if (!loaded.ok) return failProblem(terminal, loaded.error);
    return explainCode(name, createCodeRegistry(describeRules(loaded.value.addedRules)), terminal);
  }
  const read = await readAll(flags, terminal);
  if (!read.ok) return failProblem(terminal, read.error);
  const { documentation, project } = read.value;
  const parts = documentation.flatMap(({ docsSet, model }) => {
    const place: ShowPlace = (span) => formatSpan({ ...span, path: showPlace(span.path, docsSet, project) });
    return findNodes(model, name).map((node) => explainNode(node, place, docsSet.apiVersion, terminal));
  });
  if (parts.length === 0) {
    const meant = suggestWord(
      name,
      documentation.flatMap(({ model }) => listNames(model)),
    );
    writeProblem(
      terminal,
      `no type, property, enum, member or operation is called ${name}${meant === undefined ? "" : `; did you mean ${meant}?`}`,
    );
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
  const lines = [`${colours.bold(name)} ${colours.dim(`(${kind} of ${apiVersion}${inherited})`)}`];
  if ("description" in node && node.description !== "") lines.push(`  ${node.description.replaceAll("\n", " ")}`);
  const rows = listFacts(node).map(([label, fact]) => {
    const certainty = fact.rule === undefined ? fact.certainty : `${fact.certainty} (${fact.rule})`;
    return [label, describeValue(fact.value), certainty, fact.origins.map(place).join(", ")];
  });
  lines.push(...alignColumns(rows).map((line) => `  ${line}`));
  if ("properties" in node && kind === "type")
    lines.push(
      `  properties: ${[...node.properties, ...node.navigationProperties].map((property) => property.name).join(", ") || "none of its own"}`,
    );
  if ("members" in node) lines.push(`  members: ${node.members.map((member) => member.name).join(", ")}`);
  if ("requests" in node)
    for (const request of node.requests) lines.push(`  ${request.method} ${request.path}  ${place(request.span)}`);
  if ("witnesses" in node) lines.push(`  witnesses: ${node.witnesses.join(", ")}`);
  if ("origins" in node && node.origins.length > 0) lines.push(`  defined at: ${node.origins.map(place).join(", ")}`);
  return `${lines.join("\n")}\n`;
}

/** Every fact a node holds, its own and those in its `facts`. */
function listFacts(node: object): readonly (readonly [string, Fact<unknown>])[] {
  return Object.entries(node).flatMap(([label, value]: [string, unknown]) => {
    if (isFact(value)) return [[label, value] as const];
    return label === "facts" && typeof value === "object" && value !== null ? listFacts(value) : [];
  });
}

function isFact(value: unknown): value is Fact<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "certainty" in value &&
    "origins" in value &&
    Array.isArray(value.origins)
  );
}

function describeValue(value: unknown): string {
  if (isTypeReference(value)) return describeType(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isTypeReference(value: unknown): value is TypeReference {
  return typeof value === "object" && value !== null && "kind" in value;
}
