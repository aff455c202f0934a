import { groupBy } from "../../source/group.js";
import { qualifyName, splitQualifiedName } from "../../model/names.js";
import type { QualifiedName } from "../../model/types.js";

export interface Definition {
  readonly kind: "structured" | "enum";
  readonly name: QualifiedName;
}

/** Every type and enum of the model by its names and by its pages. */
export interface Registry {
  /** The namespace that a name without one belongs to, where the page it stands on names none either. */
  readonly namespace: string;
  readonly types: ReadonlySet<QualifiedName>;
  readonly enums: ReadonlySet<QualifiedName>;
  /** Looks a name up as written, qualified or short: exactly, then without letter case. */
  lookUp(name: string, namespace: string): LookUp;
  /** What the page at a path (in lower case) defines. */
  definedOn(path: string): readonly Definition[];
  /** The enum whose heading has an anchor on a page. */
  definedAt(path: string, slug: string): Definition | undefined;
}
export type LookUp =
  | { readonly kind: "found"; readonly definition: Definition; readonly exact: boolean }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Definition[] }
  | { readonly kind: "none" };

export interface RegistryEntry extends Definition {
  readonly path: string;
  readonly slug?: string;
}

/** The qualified name a page's fact means: the name's own namespace, else the one that it is given. */
export function qualify(name: string, namespace: string): QualifiedName {
  return name.includes(".") ? name : qualifyName(namespace, name);
}

export function createRegistry(entries: readonly RegistryEntry[], root: string): Registry {
  const types = new Set(entries.filter((entry) => entry.kind === "structured").map((entry) => entry.name));
  const enums = new Set(
    entries.filter((entry) => entry.kind === "enum" && !types.has(entry.name)).map((entry) => entry.name),
  );
  const definitions = new Map<QualifiedName, Definition>();
  for (const name of enums) definitions.set(name, { kind: "enum", name });
  for (const name of types) definitions.set(name, { kind: "structured", name });
  const byLowerName = groupBy(definitions.values(), (definition) => definition.name.toLowerCase());
  const byShortName = groupBy(definitions.values(), (definition) =>
    splitQualifiedName(definition.name).name.toLowerCase(),
  );
  const byPage = groupBy(entries, (entry) => entry.path.toLowerCase());
  const byPlace = new Map(
    entries.flatMap((entry) =>
      entry.slug === undefined ? [] : [[`${entry.path.toLowerCase()}#${entry.slug}`, entry] as const],
    ),
  );
  const definitionOf = (entry: RegistryEntry): Definition =>
    definitions.get(entry.name) ?? { kind: entry.kind, name: entry.name };

  return {
    namespace: root,
    types,
    enums,
    lookUp(written, namespace) {
      const name = written.replace(/^#/, "");
      const qualified = [qualify(name, namespace), qualifyName(root, name)];
      for (const candidate of qualified) {
        const definition = definitions.get(candidate);
        if (definition !== undefined) return { kind: "found", definition, exact: true };
      }
      for (const candidate of qualified) {
        const [definition, other] = byLowerName.get(candidate.toLowerCase()) ?? [];
        if (definition !== undefined && other === undefined) return { kind: "found", definition, exact: false };
      }
      // A short name from a namespace the page does not name: safe only where one type has it.
      const short = byShortName.get(splitQualifiedName(name).name.toLowerCase()) ?? [];
      const candidates =
        name.includes(".") && !name.startsWith(root)
          ? short.filter((each) => each.name.toLowerCase().endsWith(`.${name.toLowerCase()}`))
          : name.includes(".")
            ? []
            : short;
      const [only, second] = candidates;
      if (only === undefined) return { kind: "none" };
      return second === undefined
        ? { kind: "found", definition: only, exact: splitQualifiedName(only.name).name === name }
        : { kind: "ambiguous", candidates };
    },
    definedOn: (path) => dedupe((byPage.get(path.toLowerCase()) ?? []).map(definitionOf)),
    definedAt(path, slug) {
      const entry = byPlace.get(`${path.toLowerCase()}#${slug.toLowerCase()}`);
      return entry === undefined ? undefined : definitionOf(entry);
    },
  };
}
function dedupe(definitions: readonly Definition[]): readonly Definition[] {
  const seen = new Set<string>();
  return definitions.filter((definition) => !seen.has(definition.name) && seen.add(definition.name));
}

/** The structured type of a name: qualified or short, in any case, with or without `#`. */
export function findStructured(registry: Registry, name: string): QualifiedName | undefined {
  const found = registry.lookUp(name, registry.namespace);
  return found.kind === "found" && found.definition.kind === "structured" ? found.definition.name : undefined;
}
