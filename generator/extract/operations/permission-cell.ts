import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { outcome } from "../../diagnostics/outcome.js";
import type { Cell } from "../../markdown/page.js";
import { isNonEmpty, type NonEmpty } from "../../model/non-empty.js";
import type { GrantedPermission, UngrantedPermission } from "../../model/operation.js";
import { ungrantedPermissions } from "../../phrases/operations.js";
import { findPhrase } from "../../phrases/phrase.js";

type Needs =
  | Pick<GrantedPermission, "state" | "alternatives" | "leastPrivileged">
  | Pick<UngrantedPermission, "state" | "alternatives">;
/** What a cell, or a labelled line of it, says of the permissions that are needed. */
export type PermissionNeeds = Needs & { readonly label?: string };

/**
 * `User.Read, User.ReadWrite`, `User.Read and Group.Read.All`, "Not supported."; lines that begin with a label, "For
 * users: User.Read", are each for themselves, with the lines below them. Other words say nothing of permissions; a
 * placeholder gives `undefined`.
 */
export function readPermissionCell({
  content: { text, tokens },
  span,
}: Cell): Outcome<readonly PermissionNeeds[] | undefined> {
  if (/\bTODO\b|\*\*|^\{.*\}$/.test(text) || tokens.some((token) => /\bTODO\b/.test(token.text))) {
    const message = `The cell still holds the text of a scaffold: \`${text.slice(0, 60)}\`.`;
    return outcome(undefined, [createDiagnostic("permissions/placeholder", span, message, { cause: span.path })]);
  }
  const labelled = splitLabelled(text);
  if (labelled.length > 1) return outcome(labelled);
  const needs = readNeeds(text);
  return outcome(needs === undefined ? [] : [needs]);
}

/** "For group resource: Group.Read.All", on one line or with the permissions on those below it. */
function splitLabelled(text: string): readonly PermissionNeeds[] {
  const groups: { readonly label: string; readonly lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const [, label, rest = ""] = /^\s*(?!note\b|see\b)([A-Za-z][^:]*):(?:\s|$)(.*)$/i.exec(line) ?? [];
    if (label === undefined) groups.at(-1)?.lines.push(line);
    else groups.push({ label, lines: [rest] });
  }
  return groups.flatMap(({ label, lines }) => {
    const needs = readNeeds(lines.join("\n"));
    return needs === undefined ? [] : [{ ...needs, label }];
  });
}

function readNeeds(text: string): Needs | undefined {
  const alternatives = readAlternatives(text);
  if (isNonEmpty(alternatives)) return { state: "scopes", alternatives };
  const bare = findPhrase(ungrantedPermissions, text.trim());
  return bare && { state: bare.phrase.state, alternatives: [] };
}

/** Sets of scopes, in written order: "and" between two makes one set of both, any other sign sets them apart. */
function readAlternatives(text: string): readonly NonEmpty<string>[] {
  const sets: NonEmpty<string>[] = [];
  let between = "";
  for (const word of text.split(/(?<=[\s,;+])|(?=[,;+])/)) {
    const scope = word.trim().replace(/^\(|[.*)]+$/g, "");
    if (!isScope(scope)) {
      between += word;
      continue;
    }
    const last = sets.at(-1);
    if (last !== undefined && joinsAll(between)) sets[sets.length - 1] = [...last, scope];
    else sets.push([scope]);
    between = "";
  }
  return withoutRepeated(sets);
}

function isScope(word: string): boolean {
  return /^[A-Za-z][\w-]*(?:\.[\w-]+){1,5}$/.test(word) && !/^https?/.test(word);
}

/** " and ", "+"; after a comma it is the last of a list. */
function joinsAll(between: string): boolean {
  return /\b(?:and|plus)\b|[+&]/i.test(between) && !/[,;]|\bor\b/i.test(between);
}

/** The sets, each once. */
export function withoutRepeated(sets: readonly NonEmpty<string>[]): readonly NonEmpty<string>[] {
  const keys = sets.map((set) => set.join(" "));
  return sets.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
