import type { Config } from "../config/config.js";
import type { Report } from "../diagnostics/render/report.js";

/** What a run is to do: the keys of `graphdown.yaml`, each with the same default. */
export interface Options extends Partial<Omit<Config, "ruleFiles" | "foreignCodes" | "only" | "except" | "folders">> {
  /** The folders of API versions that are to have a name of their own: `{ "v1.0": "v1" }`. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Patterns of what is generated, with what it needs: `user`, `GET /users/**`. */
  readonly only?: readonly string[];
  /** Patterns of what is not generated, but where something else needs it. */
  readonly except?: readonly string[];
  /** Files with rules of your own. */
  readonly ruleFiles?: readonly string[];
  /** A `graphdown.yaml`; what is given beside it wins. None is looked for where none is named. */
  readonly configFile?: string;
  /** The folder that relative paths start from, here and in reports: the process's own where none is given. */
  readonly workingFolder?: string;
  readonly observer?: Observer;
}

/** Told how far a run is. */
export interface Observer {
  /** A phase of work on everything together begins: `Linking v1.0`. */
  begin(phase: string): void;
  /** Another of the things that a phase goes through is done; the first has `done` 1. */
  advance(phase: string, done: number, total: number): void;
  /** An API version is done, with what became of it. */
  complete(message: string): void;
}

/** Why nothing was done: the options ask for what cannot be. */
export interface Problem {
  /** One line, with the name of what is at fault. */
  readonly message: string;
  /** What is wrong in the file at fault, with places, where it can be told. */
  readonly report?: Report;
}

export const silentObserver: Observer = {
  begin: () => undefined,
  advance: () => undefined,
  complete: () => undefined,
};
