/** A file to be written below the out directory. */
export interface OutputFile {
  /** Path with forward slashes: `v1.0/types/user.ts`. Never absolute, never with `..`. */
  readonly path: string;
  /** Its text before formatting. */
  readonly text: string;
  /** The page that it comes from: `resources/user.md`; in what a run gives, as the working folder knows it. */
  readonly page?: string;
}
