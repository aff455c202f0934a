import { join } from "node:path";
import { expect, it } from "vitest";
import type { Model } from "../../generator/model/types.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { modelWithoutProto } from "../validators/model.js";
import { directory } from "./sample-model.js";
import { compareTypes } from "./zod.js";

/* What the compiler infers of each schema, and the interface, can stand for each other. */
it.each([
  ["a directory", (): Model => directory],
  ["every form of check", (): Model => modelWithoutProto],
  ["the pages that come with graphdown", readOwnPages],
])("the types of zod's schemas are the interfaces': %s", (_, read) => {
  expect(compareTypes(read())).toEqual([]);
});

function readOwnPages(): Model {
  const [set] = findDocsSets([join(import.meta.dirname, "../../input-docs")], diskFileSystem).sets;
  if (set === undefined) throw new Error("There are no pages.");
  return readDocsSet(set, { rules: {}, overrides: [] }).value.model;
}
