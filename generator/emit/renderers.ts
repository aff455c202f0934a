/** A function that decides what a piece of generated code looks like. */
export type Renderer = (...values: never[]) => unknown;

/** The renderers of an emitter, by the file that holds them and the name it exports: a project may replace each. */
export type Renderers = Readonly<Record<string, Readonly<Record<`render${string}`, Renderer>>>>;

/** An emitter's renderers, with those of a project in their places. */
export function replaceRenderers<Own extends Renderers>(renderers: Own, replacements: Renderers): Own {
  const replaced: Renderers = Object.fromEntries(
    Object.entries(renderers).map(([file, functions]) => [file, { ...functions, ...replacements[file] }]),
  );
  return { ...renderers, ...replaced };
}
