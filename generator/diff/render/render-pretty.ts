import pico from "picocolors";
import { toPlainText } from "../../diagnostics/render/plain-text.js";
import { formatCount, type TextStyle } from "../../diagnostics/render/report.js";
import { changeKinds, type SemverClass } from "../change-kinds.js";
import type { DiffReport, VersionDiff } from "../diff-report.js";
import { countChanges, describeChange, describeVersions, groupChanges, type ChangeText } from "./describe-change.js";

/** For people at a terminal: every change below what it is a case of, with its places. */
export function renderPretty(report: DiffReport, style: TextStyle): string {
  const colours = pico.createColors(style.colour);
  const { before, after, verdict } = report;
  const shown = verdict === undefined ? colours.green("no release needed") : paint(verdict, style);
  const lines = [
    ...report.versions.flatMap((version) => renderVersion(version, style)),
    ...describeVersions(report).map(toPlainText),
    `${toPlainText(before)} → ${toPlainText(after)}: ${shown}, ${countChanges(report)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function renderVersion({ apiVersion, namespace, changes }: VersionDiff, style: TextStyle): readonly string[] {
  if (changes.length === 0) return [];
  const colours = pico.createColors(style.colour);
  return [
    colours.bold(toPlainText(apiVersion)),
    "",
    ...groupChanges(changes).flatMap(({ kind, title, semver, changes: group }) => [
      `${paint(semver, style)} ${title} (${formatCount(group.length)})`,
      colours.dim(`  ${changeKinds[kind].reason}`),
      ...group.map((change) => `  ${renderChange(describeChange(change, namespace), style)}`),
      "",
    ]),
  ];
}

function renderChange({ name, formerName, values, evidence, places }: ChangeText, style: TextStyle): string {
  const colours = pico.createColors(style.colour);
  const parts = [
    formerName === undefined ? toPlainText(name) : `${toPlainText(formerName)} → ${toPlainText(name)}`,
    values.length === 0 ? "" : `: ${values.map(toPlainText).join(" → ")}`,
    evidence === undefined ? "" : ` (${toPlainText(evidence)})`,
    ` ${colours.dim(places.map(toPlainText).join(" → "))}`,
  ];
  return parts.join("");
}

function paint(semver: SemverClass, style: TextStyle): string {
  const colours = pico.createColors(style.colour);
  return semver === "major" ? colours.red(semver) : semver === "minor" ? colours.yellow(semver) : colours.blue(semver);
}
