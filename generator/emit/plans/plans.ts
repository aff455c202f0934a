import type { Fixture } from "../../conform/fixture.js";
import { findDocumentationUrl } from "../../../templates/documentation-url.js";
import type { NamedModel } from "../names.js";
import { planBodies, type BodyPlan } from "./body-plan.js";
import { planFixtures, type FixtureModule } from "./fixture-plan.js";
import { planMocks, type MockPlan } from "./mock-plan.js";
import { planOperations, type PlannedOperation } from "./operation-plan.js";
import { layOutValidators, type ValidatorLayout } from "./validator-modules.js";
import type { ValidatorOptions } from "./validator-options.js";
import { planValidators, type ValidatorPlan } from "./validator-plan.js";

/** What several emitters need to know. Each is worked out once in a run, when the first of them asks. */
export interface Plans {
  /** What validators are told. */
  readonly validatorOptions: ValidatorOptions;
  /** How every type and enum is checked. */
  readonly validators: ValidatorPlan;
  /** What operations take as their requests' bodies, and how that is checked. */
  readonly bodies: BodyPlan;
  /** Which modules the checks of both stand in. */
  readonly layout: ValidatorLayout;
  /** What can be called: names, addresses, what is sent and what comes back. */
  readonly operations: readonly PlannedOperation[];
  /** The fixtures under the names they are exported by, page by page. */
  readonly fixtures: readonly FixtureModule[];
  /** What answers in the place of each operation. */
  readonly mocks: readonly MockPlan[];
}

export function createPlans(named: NamedModel, fixtures: readonly Fixture[], options: ValidatorOptions): Plans {
  const documentationLinks = options.documentationLinks && isPublished(named.model.apiVersion);
  const validators = once(() => planValidators(named, { ...options, documentationLinks }));
  const bodies = once(() => planBodies(named, validators()));
  const layout = once(() => layOutValidators(validators(), bodies().bodies, named.names));
  const operations = once(() => planOperations(named, validators(), bodies()));
  const modules = once(() => planFixtures(named, fixtures));
  const mocks = once(() => planMocks(named.model, fixtures, modules()));
  return {
    validatorOptions: options,
    get validators() {
      return validators();
    },
    get bodies() {
      return bodies();
    },
    get layout() {
      return layout();
    },
    get operations() {
      return operations();
    },
    get fixtures() {
      return modules();
    },
    get mocks() {
      return mocks();
    },
  };
}

/** The pages of some API versions are published nowhere. */
function isPublished(apiVersion: string): boolean {
  return findDocumentationUrl(apiVersion, "resources/page.md") !== undefined;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
