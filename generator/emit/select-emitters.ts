import { suggestWord } from "../diagnostics/suggest.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { Emitter } from "./emitter.js";

/** A name that no emitter has. */
export interface UnknownOutput {
  /** One sentence, with the name that was meant where that can be told. */
  readonly message: string;
}

/** Emitters by name, or `all`, with those whose files they import, in the order of `known`. */
export function selectEmitters(
  known: readonly Emitter[],
  names: readonly string[],
): Result<readonly Emitter[], UnknownOutput> {
  const selected = new Set<Emitter>();
  const waiting = names.flatMap((name) => (name === "all" ? known.map((emitter) => emitter.name) : [name]));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const emitter = known.find((each) => each.name === name);
    if (emitter === undefined) return fail({ message: describeUnknown(name, known) });
    if (selected.has(emitter)) continue;
    selected.add(emitter);
    waiting.push(...emitter.after);
  }
  return succeed(known.filter((emitter) => selected.has(emitter)));
}

function describeUnknown(name: string, known: readonly Emitter[]): string {
  const names = known.map((emitter) => emitter.name);
  const meant = suggestWord(name, names);
  const advice = meant === undefined ? `the outputs are ${names.join(", ")}, or all` : `did you mean \`${meant}\`?`;
  return `There is no output \`${name}\`; ${advice}`;
}
