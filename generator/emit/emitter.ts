import type { Fixture } from "../conform/fixture.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NonEmpty } from "../model/non-empty.js";
import type { Model } from "../model/types.js";
import type { Span } from "../source/span.js";
import type { GeneratedFile } from "./generated-file.js";
import type { Names } from "./names.js";
import { readOptions, type OptionSchemas, type OptionsOf } from "./options.js";
import type { Plans } from "./plans/plans.js";
import { replaceRenderers, type Renderers } from "./renderers.js";

/** What an emitter works with that is the same for all of a run. */
export interface EmitRun {
  readonly model: Model;
  /** The documented examples, as the pages show them and corrected. */
  readonly fixtures: readonly Fixture[];
  /** What types, enums and operations are called in TypeScript. */
  readonly names: Names;
  /** What several emitters need to know, worked out when the first of them asks. */
  readonly plans: Plans;
  /** Whether the run has the output of another emitter too. */
  readonly emits: (name: string) => boolean;
}

export interface EmitContext<Options = unknown, Own extends Renderers = Renderers> extends EmitRun {
  readonly options: Options;
  /** The emitter's own, with those that the project has in their places. */
  readonly renderers: Own;
  /**
   * Opens a file of the output, below the folder of the API version: `types/user.ts`; `page` is what it comes from.
   * Files of TypeScript begin with a comment that says so and are formatted; others are written as they are printed.
   */
  readonly file: (path: string, page?: string) => GeneratedFile;
  readonly report: (...diagnostics: readonly Diagnostic[]) => void;
  /**
   * Works on each of several parts of the model, and gives those that it could be done for. A throw costs the one it
   * came from, with the files that were opened for it, and is reported where its page documents it.
   */
  readonly each: <Part extends ModelPart>(parts: Iterable<Part>, work: (part: Part) => void) => readonly Part[];
}

/** A type, an enum, an operation, or what stands for one. */
export interface ModelPart {
  /** For messages. */
  readonly name: string;
  readonly origins: NonEmpty<Span>;
}

export interface EmitterDefinition<Schemas extends OptionSchemas, Own extends Renderers> {
  /** What asks for it, and the key of its options: kebab-case, `json-schema`. */
  readonly name: string;
  /** What comes out, in a few words: "an interface for every type". */
  readonly description: string;
  /** Options that a project may set under the emitter's name, each as JSON Schema. */
  readonly options?: Schemas;
  /** Names of emitters whose files this one's import; they run too. */
  readonly after?: readonly string[];
  /**
   * Files of graphdown's `runtime/`, or of the folder `runtime` beside the emitter's own file, that go along:
   * `primitives`.
   */
  readonly runtime?: readonly string[];
  /** Packages that its files import, with the versions that they work with: `{ zod: "^4.0.0" }`. */
  readonly packages?: Readonly<Record<string, string>>;
  /** That the files are for the project that they lie in alone, so that no package has them. */
  readonly sourceOnly?: boolean;
  /** What the files look like; a project may replace each. */
  readonly renderers?: Own;
  emit(context: EmitContext<OptionsOf<Schemas>, Own>): void;
}

/** What a run asks of an emitter that it knows nothing else about. */
export interface RunContext extends EmitRun, Pick<EmitContext, "file" | "report" | "each"> {
  /** What the config has under the emitter's name. */
  readonly given: Readonly<Record<string, unknown>> | undefined;
  /** The renderers of the project. */
  readonly replacements: Renderers;
}

/** One output: which files there are and what is in them. */
export interface Emitter {
  readonly name: string;
  readonly description: string;
  /** The file that a project's own comes from. */
  readonly file?: string;
  readonly options: OptionSchemas;
  readonly after: readonly string[];
  readonly runtime: readonly string[];
  readonly packages: Readonly<Record<string, string>>;
  readonly sourceOnly: boolean;
  readonly renderers: Renderers;
  emit(context: RunContext): void;
}

/** Defines an output of graphdown; a project's own is the default export of a file that the config names. */
export function defineEmitter<const Schemas extends OptionSchemas, Own extends Renderers>(
  definition: EmitterDefinition<Schemas, Own>,
): Emitter;
export function defineEmitter(definition: EmitterDefinition<OptionSchemas, Renderers>): Emitter {
  const { options = {}, renderers = {} } = definition;
  return {
    name: definition.name,
    description: definition.description,
    options,
    after: definition.after ?? [],
    runtime: definition.runtime ?? [],
    packages: definition.packages ?? {},
    sourceOnly: definition.sourceOnly ?? false,
    renderers,
    emit({ given, replacements, ...run }) {
      definition.emit({
        ...run,
        options: readOptions(options, given),
        renderers: replaceRenderers(renderers, replacements),
      });
    },
  };
}
