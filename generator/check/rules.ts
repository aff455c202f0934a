import type { Rule } from "./rule.js";
import { exampleArrayOrValue } from "./rules/example-array-or-value.js";
import { exampleEnumCase } from "./rules/example-enum-case.js";
import { exampleEnumValue } from "./rules/example-enum-value.js";
import { exampleMissingRequired } from "./rules/example-missing-required.js";
import { exampleNull } from "./rules/example-null.js";
import { examplePlaceholder } from "./rules/example-placeholder.js";
import { examplePropertyCase } from "./rules/example-property-case.js";
import { exampleReadOnly } from "./rules/example-read-only.js";
import { exampleTypeNameCase } from "./rules/example-type-name-case.js";
import { exampleTypeName } from "./rules/example-type-name.js";
import { exampleUnknownProperty } from "./rules/example-unknown-property.js";
import { exampleValueType } from "./rules/example-value-type.js";
import { exampleWrapped } from "./rules/example-wrapped.js";

/** Every rule, in the order of the names. */
export const rules: readonly Rule[] = [
  exampleArrayOrValue,
  exampleEnumCase,
  exampleEnumValue,
  exampleMissingRequired,
  exampleNull,
  examplePlaceholder,
  examplePropertyCase,
  exampleReadOnly,
  exampleTypeName,
  exampleTypeNameCase,
  exampleUnknownProperty,
  exampleValueType,
  exampleWrapped,
];
