import { describe } from "vitest";
import { corpora, corpusMissing } from "../support/corpus.js";
import { testEveryType } from "./every-type.js";

if (corpusMissing !== undefined)
  process.stderr.write(`Validators of real documentation are not tried: ${corpusMissing}.\n`);

describe.skipIf(corpusMissing !== undefined)("validators of real documentation", () => {
  describe.each(corpora)("$name", ({ folder }) => {
    testEveryType(folder, 12);
  });
});
