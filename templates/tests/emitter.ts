import { defineEmitter } from "../../generator/emit/emitter.js";
import { renderFixtureTests } from "./fixture-test.js";
import { planFixtureTests, printFixtureTests } from "./fixture-tests.js";
import { arbitraryTests, builderTests, printBodyTests, printValueTests } from "./value-tests.js";

/** Vitest files that hold the fixtures, and what builders and arbitraries make, against the validators. */
export const tests = defineEmitter({
  name: "tests",
  description: "vitest files that hold the fixtures, and what is made to test with, against the validators",
  after: ["fixtures", "validators"],
  sourceOnly: true,
  renderers: { "fixture-test": { renderFixtureTests } },
  emit({ names, plans, renderers, file, each, emits }) {
    each(planFixtureTests(plans), (planned) => {
      printFixtureTests(file(planned.path), planned, renderers["fixture-test"].renderFixtureTests);
    });
    const makers = [...(emits("builders") ? [builderTests] : []), ...(emits("fast-check") ? [arbitraryTests] : [])];
    if (emits("bodies") && plans.bodies.bodies.length > 0)
      printBodyTests(file("tests/bodies.test.ts"), plans.bodies, plans.fixtures, emits("builders"));
    if (plans.validators.objects.length === 0) return;
    for (const maker of makers) printValueTests(file(`tests/${maker.folder}.test.ts`), maker, plans.validators, names);
  },
});
