import { readCheckPage } from "../source/package-files.js";
import { catalogue, type CodeDescription } from "./catalogue.js";

/** What the codes of a run mean: graphdown's own, and those of others' rules. */
export interface CodeRegistry {
  /** Every code, sorted. */
  readonly codes: readonly string[];
  /** Undefined for a code that nobody has. */
  describe(code: string): CodeDescription | undefined;
  /** The page that explains a code, as markdown; undefined where it has none. */
  findPage(code: string): string | undefined;
}

/** A code of others' rules, with the text of the page that explains it. */
export interface AddedCode extends CodeDescription {
  readonly code: string;
  readonly pageText?: string;
}

export function createCodeRegistry(added: readonly AddedCode[]): CodeRegistry {
  const own = new Map<string, CodeDescription>(Object.entries(catalogue));
  const others = new Map(added.map((each) => [each.code, each]));
  return {
    codes: [...own.keys(), ...others.keys()].sort(),
    describe: (code) => own.get(code) ?? others.get(code),
    findPage: (code) => (own.has(code) ? readCheckPage(code) : others.get(code)?.pageText),
  };
}

/** The codes of a run without rules of others. */
export const ownCodes = createCodeRegistry([]);
