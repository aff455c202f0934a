import type { Schema } from "ajv";

/** What the config has to know of an output. */
export interface EmitterKeys {
  /** What asks for it, and the key of its options. */
  readonly name: string;
  /** JSON Schemas of its options, by name; absent where they are not known. */
  readonly options?: Readonly<Record<string, Schema>>;
  /** The file of a project's own, as the config writes it; that asks for it. */
  readonly file?: string;
}

/** Whether what asks for an output is the file of a project's own: `./emitters/permissions.ts`. */
export function isEmitterFile(wanted: string): boolean {
  return /[/\\]|\.[cm]?[jt]s$/.test(wanted);
}

/**
 * The name that the emitter of a file has: `permissions` of `emitters/permissions.ts` and of
 * `permissions/emitter.ts`.
 */
export function nameEmitterFile(file: string): string {
  const parts = file.split(/[/\\]/);
  const name = (parts.at(-1) ?? file).replace(/\.\w+$/, "");
  return name === "emitter" ? (parts.at(-2) ?? name) : name;
}

/** The files of a project's own that a config asks for, as it writes them. */
export function listEmitterFiles(config: unknown): readonly string[] {
  const emit: unknown = typeof config === "object" && config !== null && "emit" in config ? config.emit : [];
  const values: readonly unknown[] = Array.isArray(emit) ? emit : [emit];
  return values.filter((value) => typeof value === "string").filter(isEmitterFile);
}
