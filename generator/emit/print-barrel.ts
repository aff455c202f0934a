import type { renderBarrel } from "../../templates/barrel.js";
import { compareText } from "./compare-text.js";
import type { GeneratedFile } from "./generated-file.js";

/** What a barrel has of one module. */
export interface Exported {
  /** Below the folder of the API version. */
  readonly from: string;
  readonly types?: readonly string[];
  readonly values?: readonly string[];
}

/** Exports what other modules do, sorted by module. */
export function printBarrel(
  file: GeneratedFile,
  exported: readonly Exported[],
  renderers: { readonly renderBarrel: typeof renderBarrel },
): void {
  const entries = exported
    .map(({ from, types = [], values = [] }) => ({ module: file.specify(from), types, values }))
    .sort((a, b) => compareText(a.module, b.module));
  file.print(...renderers.renderBarrel(entries));
}
