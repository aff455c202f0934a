import { join } from "node:path";
import { describe } from "vitest";
import { testEveryType } from "./every-type.js";

const ownPages = join(import.meta.dirname, "../../input-docs");
describe("the pages that come with graphdown", () => {
  testEveryType(ownPages, 60);
});
describe("the same, key by key", () => {
  testEveryType(ownPages, 30, true);
});
