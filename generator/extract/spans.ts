import type { Span } from "../source/span.js";

/** A narrower span on the same line as a wider one. */
export const span = {
  within(outer: Span, start: number, end: number): Span {
    return { ...outer, start, end, column: outer.column + start - outer.start };
  },
};
