import type { Declaration } from "./declaration.js";

/** What a barrel exports again from one module. */
export interface BarrelEntry {
  /** Relative to the barrel, with `.js`. */
  readonly module: string;
  readonly types: readonly string[];
  readonly values: readonly string[];
}

/** One export statement per module, in the order given; a module that gives types only is not loaded at run time. */
export function renderBarrel(entries: readonly BarrelEntry[]): readonly Declaration[] {
  return entries.map(({ module, types, values }) => ({
    kind: "export",
    structure: {
      moduleSpecifier: module,
      isTypeOnly: values.length === 0,
      namedExports: [
        ...types.map((name) => ({ name, isTypeOnly: values.length > 0 })),
        ...values.map((name) => ({ name })),
      ],
    },
  }));
}
