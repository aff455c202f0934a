import type { Certain, Phrase } from "./phrase.js";

/** A sentence of a property's description gives the fact this value. */
export interface Statement extends Phrase<Certain> {
  readonly fact: "readOnly" | "nullable" | "required" | "requiredOnCreate" | "key" | "immutable";
  readonly value: boolean;
}

/** Words that make a statement hold only now and then. */
export const condition = /\b(?:whether|if|when|once|unless|until|either|only for)\b/i;
export const cannot = /can(?:not|'t|\u2019t| not)/;
