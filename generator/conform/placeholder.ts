/** Words of the pages that stand for a value instead of being one. */
import { primitiveNames, primitives } from "../model/primitives.js";

const typeWords: ReadonlySet<string> = new Set([
  ...primitiveNames.flatMap((name) => primitives[name].spellings),
  ...["bytes", "enum", "json", "object", "time"],
]);

/**
 * Whether a string only says what kind of value belongs there: `String`, `String (timestamp)`, `Edm.Boolean`,
 * `datetime-value`, `status value`, `<date>`, `{id}`, `microsoft.graph.identitySet`, `a | b`, `...`. `namespace` is the
 * model's: a type's name stands for a value of it.
 */
export function isPlaceholderText(text: string, namespace: string): boolean {
  const trimmed = text.trim().replace(/^edm\./i, "");
  if (typeWords.has(trimmed.toLowerCase())) return true;
  const typeWord = /^(\w+) ?\([^()]*\)$/.exec(trimmed)?.[1];
  if (typeWord !== undefined && typeWords.has(typeWord.toLowerCase())) return true;
  if (/[-_ ]value$/i.test(trimmed) || /^\.\.\.$|^…$/.test(trimmed)) return true;
  if (/^(?:<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\])$/.test(trimmed)) return true;
  return isTypeName(trimmed, namespace) || /^\w+(?: ?\| ?\w+)+$/.test(trimmed);
}

function isTypeName(text: string, namespace: string): boolean {
  const name = /^(?:@odata\.type: ?)?#?([\w.]+)$/i.exec(text)?.[1]?.toLowerCase() ?? "";
  const prefix = `${namespace.toLowerCase()}.`;
  return name.startsWith(prefix) && name.length > prefix.length;
}

/** The same where any text is allowed: there the name of another type may be a value (`json`, `date`, `Single`). */
export function isPlaceholderForText(text: string, namespace: string): boolean {
  const bare = text.trim().toLowerCase();
  return isPlaceholderText(text, namespace) && (bare === "string" || !typeWords.has(bare));
}
