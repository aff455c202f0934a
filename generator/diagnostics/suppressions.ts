import type { JsonObject } from "../source/json.js";
import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import { createDiagnostic, isDiagnosticCode } from "./catalogue.js";
import { isForeignCode } from "./code-name.js";
import type { Diagnostic, Outcome } from "./diagnostic.js";
import { groupBy } from "../source/group.js";

/** Something a page asks not to be told. Plain data, as all that reading a page gives. */
export interface Suppression {
  readonly path: string;
  /** The lines it covers, from 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly subject: SuppressedSubject;
  /** Where it stands; absent for one that was written for another tool, which is not reported when nothing needs it. */
  readonly span?: Span;
  readonly text: string;
}

/** The findings that a suppression is about. */
export type SuppressedSubject =
  /** Those with one of the codes; without codes, all. */
  | { readonly kind: "codes"; readonly codes: readonly string[] }
  /** Those of an area, such as `example/`, whose message names `name`. */
  | { readonly kind: "name"; readonly area: string; readonly name: string };

/** What a page's own annotation looks like, as far as it matters here. */
interface PageAnnotation {
  readonly value: JsonObject;
  readonly span: Span;
}

const commentStart = "<!-- graphdown-";

/**
 * The suppressions of a page: comments of its own,
 *
 *     <!-- graphdown-disable-file example/enum-value -->       the whole page
 *     <!-- graphdown-disable example/enum-value -->            from here …
 *     <!-- graphdown-enable example/enum-value -->             … to here, else to the end
 *     <!-- graphdown-disable-next-line example/enum-value -->  the next line
 *
 * (several codes, or none for all of them), and the `suppressions` list of its `#page.annotation`: codes, and the
 * messages of API Doctor that say the same as a rule of ours. Words that can be no code are diagnostics; whether
 * somebody's rule has a code that is none of graphdown's is told where they are applied.
 */
export function readSuppressions(
  source: SourceFile,
  annotations: readonly PageAnnotation[],
): Outcome<readonly Suppression[]> {
  const diagnostics: Diagnostic[] = [];
  const suppressions: Suppression[] = [];
  const lastLine = source.spanAt(source.text.length, source.text.length).line;
  for (const comment of findComments(source)) {
    const codes = comment.words;
    const unknown = codes.find((word) => !isDiagnosticCode(word) && !isForeignCode(word));
    if (unknown !== undefined || comment.range === undefined) {
      diagnostics.push(
        comment.range === undefined
          ? createDiagnostic("suppression/invalid", comment.span, `\`graphdown-${comment.verb}\` is no instruction.`)
          : reportUnknown(comment.span, unknown ?? ""),
      );
      continue;
    }
    suppressions.push({
      path: source.path,
      firstLine: comment.range[0],
      lastLine: Math.min(comment.range[1], lastLine),
      subject: { kind: "codes", codes },
      span: comment.span,
      text: `graphdown-${comment.verb} ${codes.join(" ")}`.trim(),
    });
  }
  for (const { value, span } of annotations) {
    if (value["type"] !== "#page.annotation" || !Array.isArray(value["suppressions"])) continue;
    const entries: readonly unknown[] = value["suppressions"];
    for (const entry of entries) {
      if (typeof entry !== "string") continue;
      const subject = readEntry(entry);
      if (subject === undefined) continue;
      suppressions.push({
        path: source.path,
        firstLine: 1,
        lastLine,
        subject,
        text: entry,
        ...(subject.kind === "codes" && subject.codes.every(isDiagnosticCode) && { span }),
      });
    }
  }
  return { value: suppressions, diagnostics };
}

/**
 * Drops what the pages ask not to be told; reports the requests that nothing needed, and those about codes that are
 * neither graphdown's nor among `addedCodes`, those of others' rules.
 */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  all: readonly Suppression[],
  addedCodes: ReadonlySet<string> = new Set(),
): readonly Diagnostic[] {
  if (all.length === 0) return diagnostics;
  const findUnknown = ({ subject }: Suppression): string | undefined =>
    subject.kind === "codes"
      ? subject.codes.find((code) => !isDiagnosticCode(code) && !addedCodes.has(code))
      : undefined;
  const suppressions = all.filter((each) => findUnknown(each) === undefined);
  const invalid = all.flatMap((each) => {
    const code = findUnknown(each);
    return code === undefined || each.span === undefined ? [] : [reportUnknown(each.span, code)];
  });
  const byPath = groupBy(suppressions, ({ path }) => path);
  const used = new Set<Suppression>();
  const kept = diagnostics.filter((diagnostic) => {
    const { line } = diagnostic.span;
    const found =
      byPath
        .get(diagnostic.span.path)
        ?.filter((each) => each.firstLine <= line && line <= each.lastLine && isAbout(each.subject, diagnostic)) ?? [];
    for (const suppression of found) used.add(suppression);
    return found.length === 0;
  });
  const unused = suppressions.flatMap((suppression) =>
    suppression.span === undefined || used.has(suppression)
      ? []
      : [createDiagnostic("suppression/unused", suppression.span, `Nothing is suppressed by \`${suppression.text}\`.`)],
  );
  return [...kept, ...unused, ...invalid];
}

function reportUnknown(span: Span, code: string): Diagnostic {
  return createDiagnostic("suppression/invalid", span, `\`${code}\` is no diagnostic code.`);
}

function isAbout(subject: SuppressedSubject, { code, message }: Diagnostic): boolean {
  return subject.kind === "codes"
    ? subject.codes.length === 0 || subject.codes.includes(code)
    : code.startsWith(subject.area) && message.includes(`\`${subject.name}\``);
}

interface Comment {
  readonly verb: string;
  readonly words: readonly string[];
  readonly span: Span;
  /** Undefined where the verb is unknown. */
  readonly range: readonly [number, number] | undefined;
}

function findComments(source: SourceFile): readonly Comment[] {
  const { text } = source;
  const found: Omit<Comment, "range">[] = [];
  for (let start = text.indexOf(commentStart); start !== -1; start = text.indexOf(commentStart, start + 1)) {
    const end = text.indexOf("-->", start);
    if (end === -1) break;
    const [verb = "", ...words] = text
      .slice(start + commentStart.length, end)
      .split(/[\s,]+/)
      .filter((word) => word !== "");
    found.push({ verb, words, span: source.spanAt(start, end + 3) });
  }
  return found
    .map((comment, index) => ({ ...comment, range: rangeOf(comment, found.slice(index + 1)) }))
    .filter((comment) => comment.verb !== "enable");
}

function rangeOf(
  { verb, words, span }: Omit<Comment, "range">,
  later: readonly Omit<Comment, "range">[],
): Comment["range"] {
  if (verb === "disable-file") return [1, Infinity];
  if (verb === "disable-next-line") return [span.line + 1, span.line + 1];
  if (verb === "enable") return [0, 0];
  if (verb !== "disable") return undefined;
  const end = later.find(
    (other) =>
      other.verb === "enable" && (other.words.length === 0 || words.every((word) => other.words.includes(word))),
  );
  return [span.line, end === undefined ? Infinity : end.span.line];
}

/** What API Doctor says, beside the codes with which graphdown says it; the group is the name it is about. */
const foreignMessages: readonly { readonly pattern: RegExp; readonly area: string }[] = [
  { pattern: /Expected type \w+ but actual was \w+\. Property: ([\w.@]+)/, area: "example/" },
  { pattern: /Type mismatch between example and table\. Parameter name: ([\w.@]+)/, area: "example/" },
  { pattern: /\/([\w.@]+):\s+Inconsistent types between parameter/, area: "representation/" },
  { pattern: /Property '([\w.@]+)' found in resource definition for/, area: "representation/" },
  { pattern: /Referenced type ([\w.]+) is not defined/, area: "type/unresolved" },
  { pattern: /Referenced base type ([\w.]+) in resource \S+ is not defined/, area: "type/unresolved-base" },
];

/** An entry of an annotation's list: a code, or what API Doctor says. */
function readEntry(text: string): SuppressedSubject | undefined {
  const code = text.trim();
  if (isDiagnosticCode(code) || isForeignCode(code)) return { kind: "codes", codes: [code] };
  // The longest message on Graph's pages has 400 characters; a longer text is none.
  if (text.length > 2000) return undefined;
  for (const { pattern, area } of foreignMessages) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return { kind: "name", area, name };
  }
  return undefined;
}
