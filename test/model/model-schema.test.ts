import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeModelSchema } from "./model-schema.js";

const file = join(import.meta.dirname, "../../generator/model/json/model.schema.json");

it("the committed schema is the one of the types: npm run schema", () => {
  const text = writeModelSchema();
  if (process.env["ACCEPT"] === "1") writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
}, 60_000);
