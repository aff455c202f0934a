/**
 * What a documentation set says of its own ways, in the config files that it keeps for Microsoft's API Doctor. Plain
 * data, so that whoever reads pages can be given it.
 */
export interface Conventions {
  /** Its own column titles, in lower case, each with the usual title that means the same. */
  readonly columns: ReadonlyMap<string, string>;
  /**
   * Its own headings of sections with tables, `{x}` standing for a name, each with the usual heading that means the
   * same.
   */
  readonly headings: readonly HeadingAlias[];
  /** The namespace of types on pages that name none. */
  readonly namespace?: string;
  /** The front matter keys that every page is to have; absent where the set leaves that to graphdown. */
  readonly requiredKeys?: readonly string[];
  /** Errors on pages with one of these in their path are only warnings. */
  readonly lenientPaths: readonly string[];
  /** Names of folders and of files that are no reference pages, in lower case. */
  readonly skippedFolders: readonly string[];
  readonly skippedFiles: readonly string[];
}

export interface HeadingAlias {
  /**
   * What stands before and after the name in the set's own heading; without a name, all of it is `before`. In lower
   * case.
   */
  readonly before: string;
  readonly after: string;
  readonly hasName: boolean;
  readonly kind: SectionKind;
}

/** The sections whose heading decides what a table in them is. */
export type SectionKind = "enum" | "relationship" | "header" | "parameter" | "body" | "permission";

/** Of a set that says nothing. */
export const noConventions: Conventions = {
  columns: new Map(),
  headings: [],
  lenientPaths: [],
  skippedFolders: [],
  skippedFiles: [],
};

/** Whether the set says that a page is none of its reference. */
export function isSkipped(path: string, { skippedFolders, skippedFiles }: Conventions): boolean {
  const folders = path.toLowerCase().split("/");
  const file = folders.pop() ?? "";
  return skippedFiles.includes(file) || folders.some((folder) => skippedFolders.includes(folder));
}
