import { toPlainText } from "../../diagnostics/render/plain-text.js";
import { countNoun, formatCount } from "../../diagnostics/render/report.js";
import type { Change } from "../change.js";
import type { DiffReport, VersionDiff } from "../diff-report.js";
import { countChanges, describeChange, describeVersions, groupChanges, type ChangeGroup } from "./describe-change.js";

/** What fits a screen is open; what fits a comment, which may have 65,536 characters, is there at all. */
const mostOpen = 12;
const mostLines = 250;
const mostCharacters = 60;

/** For a pull request: the verdict and the worst on one screen, the rest folded away with its counts. */
export function renderMarkdown(report: DiffReport): string {
  const { before, after, verdict, versions } = report;
  const heading = verdict === undefined ? "No change of the API" : `API changes: ${verdict}`;
  const share = Math.floor(mostLines / Math.max(1, versions.length));
  const blocks = [
    `## ${heading}`,
    `${code(before)} → ${code(after)}: ${countChanges(report)}.`,
    ...describeVersions(report).map((line) => `- ${code(line)}`),
    ...versions.flatMap((version) => [
      ...(versions.length > 1 && version.changes.length > 0 ? [`### ${code(version.apiVersion)}`] : []),
      ...renderVersion(version, share),
    ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The first major changes are open; all are folded below them, by class. */
function renderVersion({ changes, namespace }: VersionDiff, share: number): readonly string[] {
  const shown = new Set(changes.slice(0, share));
  return (["major", "minor", "patch"] as const).flatMap((semver) => {
    const all = changes.filter((change) => change.semver === semver);
    const open = semver === "major" ? all.slice(0, mostOpen) : [];
    const folded = all.slice(open.length);
    return [
      ...groupChanges(open).map((group) => renderGroup(group, namespace, shown)),
      ...(folded.length === 0
        ? []
        : [fold(folded, `${open.length > 0 ? "more " : ""}${semver} change`, namespace, shown)]),
    ];
  });
}

function fold(changes: readonly Change[], noun: string, namespace: string, shown: ReadonlySet<Change>): string {
  const groups = groupChanges(changes);
  const kinds = groups.map(({ title, changes: { length } }) => `${title.toLowerCase()} ${formatCount(length)}`);
  return [
    `<details><summary>${countNoun(changes.length, noun)}: ${kinds.join(", ")}</summary>`,
    ...groups.map((group) => renderGroup(group, namespace, shown)),
    "</details>",
  ].join("\n\n");
}

/** A heading and a line for each; what goes beyond a comment's length is counted. */
function renderGroup({ title, changes }: ChangeGroup, namespace: string, shown: ReadonlySet<Change>): string {
  const lines = changes.filter((change) => shown.has(change)).map((change) => renderChange(change, namespace));
  const rest = changes.length - lines.length;
  const more =
    rest === 0
      ? []
      : [`- ${lines.length === 0 ? "" : "and "}${countNoun(rest, "change")} that \`--format json\` lists`];
  return [`**${title}**`, ...lines, ...more].join("\n");
}

function renderChange(change: Change, namespace: string): string {
  const { name, formerName, values, evidence, places } = describeChange(change, namespace);
  const parts = [
    formerName === undefined ? code(name) : `${code(formerName)} → ${code(name)}`,
    values.length === 0 ? "" : `: ${values.map(code).join(" → ")}`,
    evidence === undefined ? "" : ` (${code(evidence)})`,
    ` · ${places.map(code).join(" → ")}`,
  ];
  return `- ${parts.join("")}`;
}

/**
 * Text of a page as inline code, in which nothing is markup and nobody is mentioned: without a backtick in it, nothing
 * ends it.
 */
function code(text: string): string {
  const plain = toPlainText(text).replaceAll("`", "'").trim();
  return plain === ""
    ? "(nothing)"
    : `\`${plain.length > mostCharacters ? `${plain.slice(0, mostCharacters - 1)}…` : plain}\``;
}
