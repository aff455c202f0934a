import { describe, expect, it } from "vitest";
import { factsOf, readRow } from "../support/small-pages.js";

type Table = readonly (readonly [description: string, facts: Readonly<Record<string, unknown>>])[];

/** Each description gives these facts and no others. */
function check(rows: Table): void {
  it.each(rows)("%s", (description, facts) => {
    expect(factsOf(description)).toEqual(facts);
  });
}

describe("read-only", () => {
  check([
    ["The serial number. Read-only.", { readOnly: true }],
    ["Read-only. The serial number.", { readOnly: true }],
    ["The serial number. Read only.", { readOnly: true }],
    ["The serial number. Readonly.", { readOnly: true }],
    ["This property is read-only.", { readOnly: true }],
    ["The list of masts is read-only.", { readOnly: true }],
    ["**Read-only**. The serial number.", { readOnly: true }],
    ["Read-only; set by the yard.", { readOnly: true }],
    ["The serial number (read-only).", { readOnly: true }],
    ["Link to the yard's logo, Read-only.", { readOnly: true }],
    ["The yard (see `yard`).Read-only.", { readOnly: true }],
    ["The yard selected Read-only", { readOnly: true }],
    ["This is a read-only property.", { readOnly: true }],
    ["This is read-only and set by the yard.", { readOnly: true }],
    ["Once set, this property is read-only.", {}],
    ["Read-only for boats synced from a yard.", {}],
    ["Read-only if the boat is afloat.", {}],
    ["Read-only when the boat is afloat.", {}],
    ["Read-only after launch.", {}],
    ["A read-only copy of the log is kept elsewhere.", {}],
    ["Whether the log is read-only for guests.", {}],
    ["Not read-only.", {}],
  ]);
});

describe("required, in other words", () => {
  check([
    ["The mast. (Required)", { required: true }],
    ["(Required) The mast.", { required: true }],
    ["Required: the mast.", { required: true }],
    ["Required – the mast.", { required: true }],
    ["The mast. Mandatory.", { required: true }],
    ["The mast (optional).", { required: false }],
    ["Optional: the mast.", { required: false }],
    ["Whether it floats. Setting the property is optional.", { required: false }],
    ["The mast (required for sloops).", {}],
    ["The required mast.", {}],
  ]);
  it.each([
    ["String (optional)", false, "Edm.String"],
    ["(Optional) String", false, "Edm.String"],
    ["Required. Int32", true, "Edm.Int32"],
    ["Int32, required", true, "Edm.Int32"],
    ["Int32 (not required)", false, "Edm.Int32"],
    ["String", undefined, "Edm.String"],
  ])("in the type's cell: %s", (cell, required, name) => {
    const { type, facts } = readRow(`|mast|${cell}|The mast.|`);
    expect(type.options).toEqual([{ kind: "primitive", name }]);
    expect(facts.required?.value).toBe(required);
  });
});

describe("nullable", () => {
  check([
    ["The name. Not nullable.", { nullable: false }],
    ["The name. Non-nullable.", { nullable: false }],
    ["Required. Not nullable.", { required: true, nullable: false }],
    ["Read-only, not nullable.", { readOnly: true, nullable: false }],
    ["The name cannot be null.", { nullable: false }],
    ["The name can't be null.", { nullable: false }],
    ["The name must not be null.", { nullable: false }],
    ["The name. Nullable.", { nullable: true }],
    ["Read-only. Nullable.", { readOnly: true, nullable: true }],
    ["The name can be null.", { nullable: true }],
    ["The name can be `null`.", { nullable: true }],
    ["The name may be **null** at first.", { nullable: true }],
    ["When it sank, or null if it floats.", { nullable: true }],
    ["Null until the boat is launched.", { nullable: true }],
    ["Read-only, Nullable", { readOnly: true, nullable: true }],
    ["Not nullable, Read-only.", { readOnly: true, nullable: false }],
    ["Key, immutable, not nullable, unique.", { key: true, immutable: true, nullable: false }],
    ["The name is non-null.", {}],
    ["Cannot be null if the boat has a mast.", {}],
  ]);
});

describe("required", () => {
  check([
    ["The name. Required.", { required: true }],
    ["Required. The name.", { required: true }],
    ["**Required**. The name.", { required: true }],
    ["This property is required.", { required: true }],
    ["The name. Optional.", { required: false }],
    ["Optional. The name.", { required: false }],
    ["Not required.", { required: false }],
    ["The name. This property is not required.", { required: false }],
    ["Required when the boat has a mast.", {}],
    ["Required only for racing boats.", {}],
    ["The name is not required for dinghies.", {}],
    ["Required when creating a boat.", { requiredOnCreate: true }],
    ["Required on create.", { requiredOnCreate: true }],
    ["Required on creation.", { requiredOnCreate: true }],
    ["This property is required when a boat is created.", { requiredOnCreate: true }],
    ["The name must be specified when creating the boat.", { requiredOnCreate: true }],
    ["Not required when creating a boat.", {}],
    ["The name is not required when a boat is created.", {}],
  ]);
});

describe("default values", () => {
  check([
    ["How many. Default value is `5`.", { defaultValue: 5 }],
    ["How many. The default value is `5`.", { defaultValue: 5 }],
    ["How many. The default is `5`.", { defaultValue: 5 }],
    ["Whether it floats. Default value is **true**.", { defaultValue: true }],
    ["Whether it floats. The default is false.", { defaultValue: false }],
    ["Whether it floats. Default: `true`.", { defaultValue: true }],
    ["The rig. Defaults to `sloop`.", { defaultValue: "sloop" }],
    ["The rig. By default, it is set to `sloop`.", { defaultValue: "sloop" }],
    ["How many. Default value is 5.", { defaultValue: 5 }],
    ["The rig. Default value is `null`.", { nullable: true }],
    ["The default rig of the boat.", {}],
  ]);
});

describe("keys and identity", () => {
  check([
    ["The unique identifier. Key.", { key: true }],
    ["Key. The serial number.", { key: true }],
    ["Primary key of the entity.", { key: true }],
    ["Key of the entity.", { key: true }],
    ["The key to the cabin.", {}],
    ["Key used to sign the log.", {}],
    ["Key phrases in the log.", {}],
    ["Immutable.", { immutable: true }],
    ["The hull number is immutable.", { immutable: true }],
    ["It cannot be changed after the boat is built.", { immutable: true }],
    ["This can only be set on creation.", { immutable: true }],
    ["After a boat is created, the name cannot be changed.", { immutable: true }],
    ["After a boat is created, the owner can be changed.", {}],
  ]);
});

describe("what a query may ask", () => {
  check([
    ["The rig. Supports `$filter` (`eq`, `ne`, `in`).", { filter: ["eq", "ne", "in"] }],
    [
      "The rig. Supports $filter (eq, ne, NOT , ge, le, in, startsWith).",
      { filter: ["eq", "ne", "NOT", "ge", "le", "in", "startsWith"] },
    ],
    ["The rig. Supports `$filter`.", { filter: [] }],
    ["The rig. Supports `$filter` (`eq`) and `$orderby`.", { filter: ["eq"], orderBy: true }],
    ["The rig. Supports `$orderby`.", { orderBy: true }],
    ["The rig. Supports `$search`.", { search: true }],
    ["The masts. Supports `$expand`.", { expand: true }],
    ["The rig. Does not support `$filter`.", {}],
    ["The rig. Doesn't support `$orderby`.", {}],
    ["Returned only on `$select`.", { returned: "select" }],
    ["The rig. Returned only on `$select`. Supports `$filter` (`eq`).", { returned: "select", filter: ["eq"] }],
    ["Requires `$select` to retrieve.", { returned: "select" }],
    ["Not returned by default.", { returned: "select" }],
    ["Returned only on `$expand`.", { returned: "expand" }],
    ["The rig. Returned by default.", { returned: "default" }],
  ]);
});

describe("limits", () => {
  check([
    ["The name. Maximum length is 64 characters.", { maxLength: 64 }],
    ["The name. The maximum length is 256.", { maxLength: 256 }],
    ["The name. Max length: 1,024.", { maxLength: 1024 }],
    ["The name. Maximum of 32 characters.", { maxLength: 32 }],
    ["The name. Limited to 255 characters.", { maxLength: 255 }],
    ["The name must not exceed 128 characters.", { maxLength: 128 }],
    ["The maximum allowed size is 1024 characters.", { maxLength: 1024 }],
    ["The name. 100 character limit.", { maxLength: 100 }],
    ["Must be between 3 and 32 characters in length.", { minLength: 3, maxLength: 32 }],
    ["Limited to 100 owners.", { maxItems: 100 }],
    ["The name. Minimum length is 3.", { minLength: 3 }],
    ["The masts. This collection can contain a maximum of 500 elements.", { maxItems: 500 }],
    ["The sails. Valid values 11 to 1800", { minimum: 11, maximum: 1800 }],
    ["The sails. Supported values are 1-500.", { minimum: 1, maximum: 500 }],
    ["The sails. Valid values from 1 to 10.", { minimum: 1, maximum: 10 }],
    ["The depth. Valid values -10 to 10", { minimum: -10, maximum: 10 }],
    ["This is a number from 1 to 12.", { minimum: 1, maximum: 12 }],
    ["Allowed values are 5 or 1000.", {}],
    ["The number of sails from 2 to 5 masts.", {}],
  ]);
});

describe("format hints", () => {
  check([
    ["The time in ISO 8601 format.", { format: "ISO 8601" }],
    ["The country as ISO 3166-1 code.", { format: "ISO 3166-1" }],
    ["The address per RFC 5322.", { format: "RFC 5322" }],
    ["The log, base64 encoded.", { format: "base64" }],
    ["The log, Base64-encoded.", { format: "base64" }],
    ["The language, as in BCP 47.", { format: "BCP 47" }],
  ]);
});

describe("inherited rows", () => {
  check([
    ["The id. Inherited from [vessel](vessel.md).", { inheritedFrom: { text: "vessel", url: "vessel.md" } }],
    [
      "The id. Inherited from [vessel](../resources/vessel.md)",
      { inheritedFrom: { text: "vessel", url: "../resources/vessel.md" } },
    ],
    ["The id. Inherits from [vessel](vessel.md).", { inheritedFrom: { text: "vessel", url: "vessel.md" } }],
    ["The id. Inherited from vessel.", { inheritedFrom: { text: "vessel" } }],
    ["The id. Inherited from `vessel`.", { inheritedFrom: { text: "vessel" } }],
    ["The id. Inherited from **microsoft.graph.vessel**.", { inheritedFrom: { text: "microsoft.graph.vessel" } }],
    [
      "Read-only. Inherited from [vessel](vessel.md). Key.",
      { readOnly: true, key: true, inheritedFrom: { text: "vessel", url: "vessel.md" } },
    ],
  ]);
});

describe("deprecation", () => {
  check([
    ["Deprecated. The old name.", { deprecated: { message: "Deprecated" } }],
    [
      "Deprecated; use `hull` instead.",
      { deprecated: { message: "Deprecated. use hull instead", replacement: "hull" } },
    ],
    ["This property is deprecated. The old name.", { deprecated: { message: "This property is deprecated" } }],
    ["(deprecated) The old name.", { deprecated: { message: "(deprecated) The old name" } }],
    [
      "The old name is deprecated and will be removed on 2030-01-31.",
      { deprecated: { message: "The old name is deprecated and will be removed on 2030-01-31", date: "2030-01-31" } },
    ],
    [
      "Deprecated and will be retired on March 31, 2030. Use `hull` instead.",
      {
        deprecated: {
          message: "Deprecated and will be retired on March 31, 2030. Use hull instead",
          date: "2030-03-31",
          replacement: "hull",
        },
      },
    ],
    [
      "This property is deprecated and is replaced by **hull**.",
      { deprecated: { message: "This property is deprecated and is replaced by hull", replacement: "hull" } },
    ],
    [
      "This property has been deprecated in favor of the new hull property.",
      {
        deprecated: {
          message: "This property has been deprecated in favor of the new hull property",
          replacement: "hull",
        },
      },
    ],
    ["AAD Device ID - to be deprecated", { deprecated: { message: "AAD Device ID - to be deprecated" } }],
    ["\\[Deprecated\\] Has no effect.", { deprecated: { message: "[Deprecated] Has no effect" } }],
    [
      "Deprecated -- use `hull` instead.",
      { deprecated: { message: "Deprecated -- use hull instead", replacement: "hull" } },
    ],
    [
      "This property is in the process of being deprecated. Use the  **hull** property instead.",
      {
        deprecated: {
          message: "This property is in the process of being deprecated. Use the hull property instead",
          replacement: "hull",
        },
      },
    ],
    [
      "This property will be deprecated in July 2030 and will be replaced by property Hull.",
      {
        deprecated: {
          message: "This property will be deprecated in July 2030 and will be replaced by property Hull",
          date: "July 2030",
          replacement: "Hull",
        },
      },
    ],
    ["The `gaff` enumeration member will be deprecated in favor of `sprit`.", {}],
    ["Whether the boat's model is being deprecated by its yard.", {}],
    ["The number of deprecated parts.", {}],
  ]);
});

describe("certainty", () => {
  it("a sentence that says nothing but the fact states it; a longer one lets a rule infer it", () => {
    const states = readRow("|a|String|The name. Read-only. Not nullable.|").facts;
    const infers = readRow("|a|String|The hull number is read-only and cannot be null.|").facts;
    expect([states.readOnly?.certainty, states.nullable?.certainty]).toEqual(["stated", "stated"]);
    expect([infers.readOnly?.certainty, infers.readOnly?.rule]).toEqual(["inferred", "is-read-only"]);
    expect(infers.nullable?.certainty).toBe("inferred");
  });
  it("every fact has the place it was read from", () => {
    const { facts, span } = readRow("|a|String|The name. Read-only. Supports `$filter` (`eq`). Maximum length is 5.|");
    for (const fact of Object.values(facts)) expect(fact.origins[0].line).toBe(span.line);
    expect(Object.keys(facts)).toHaveLength(3);
  });
});
