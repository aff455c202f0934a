import { describe, expect, it } from "vitest";
import { findValueList } from "../../generator/extract/values/value-list.js";
import { readContent, readRow } from "../support/small-pages.js";

/** The values in one line; `open:` before a list of examples, `+` before a value that only some callers get. */
function print(description: string): string | undefined {
  const list = findValueList(readContent(description));
  return (
    list &&
    (list.open ? "open: " : "") + list.values.map((value) => (value.evolvable ? "+" : "") + value.name).join(" ")
  );
}
type Table = readonly (readonly [description: string, values: string | undefined])[];
function check(rows: Table): void {
  it.each(rows)("%s", (description, values) => {
    expect(print(description)).toBe(values);
  });
}

describe("phrases that introduce values", () => {
  check(
    [
      "Possible values are:",
      "The possible values are:",
      "Possible values are",
      "Possible values:",
      "Possible value:",
      "Possible value are",
      "Possible values include",
      "Possible values for rig are",
      "Possible values for the **rig** property are:",
      "Valid values are",
      "Valid values are:",
      "Valid values for this property are",
      "One of",
      "One of:",
      "Is one of",
      "Supported values are:",
      "Supported values are",
      "Supported values for rig are:",
      "Supported values can be:",
      "Must be one of",
      "It must be one of:",
      "Values can be",
      "Value can be",
      "Value may be",
      "Can be one of",
      "Can be one of the following values:",
      "One of the following values:",
      "Allowed values:",
      "Allowed values are",
      "Permitted values are",
      "Values are",
      "Values are:",
      "Values include",
      "Accepted values are:",
      "Available values are:",
      "Types include:",
      "Can be set to",
      "Can either be",
      "Typical states include",
      "Which can be:",
      "Either",
      "Includes",
    ].map((phrase) => [`The rig. ${phrase} \`sloop\`, \`ketch\`, or \`yawl\`.`, "sloop ketch yawl"] as const),
  );
});

describe("lists without a phrase", () => {
  check([
    ["The rig: `sloop`, `ketch`, `yawl`.", "sloop ketch yawl"],
    ["Whether the rig is a `sloop` or `ketch`.", "sloop ketch"],
    ["The rig, such as `sloop`.", undefined],
    ["The rig of `boat`, which may change.", undefined],
  ]);
});

describe("formats", () => {
  check([
    ["Possible values are: `sloop`.", "sloop"],
    ["Possible values are: `sloop`,`ketch`,`yawl`", "sloop ketch yawl"],
    ["Possible values are: `sloop` , `ketch` and `yawl`.", "sloop ketch yawl"],
    ["Possible values are: `sloop`; `ketch`; `yawl`.", "sloop ketch yawl"],
    ["Possible values are: `sloop, ketch, yawl`.", "sloop ketch yawl"],
    ["Possible values are: `sloop` (default), `ketch`.", "sloop ketch"],
    ["Possible values are: `sloop` - one mast, `ketch` - two masts.", "sloop ketch"],
    ["Possible values are: `sloop` - One mast; `ketch` - Two masts.", "sloop ketch"],
    ["Possible values are: `sloop` (one mast; see `mast`), `ketch`.", "sloop ketch"],
    ["Possible values are **sloop**, **ketch**, and **yawl**.", "sloop ketch yawl"],
    ["Possible values are *sloop*, *ketch*.", "sloop ketch"],
    ["Possible values are: *sloop, ketch, yawl*.", "sloop ketch yawl"],
    ["Possible values are: sloop, ketch, yawl.", "sloop ketch yawl"],
    ["Possible values are: sloop, ketch or yawl", "sloop ketch yawl"],
    ['Possible values are: "sloop", "ketch".', "sloop ketch"],
    ['Possible values:<br/>"sloop", "ketch", "yawl"', "sloop ketch yawl"],
    ["Possible values are:<br>`sloop`<br>`ketch`", "sloop ketch"],
    ["Possible values are:<br>`sloop` - One mast.<br>`ketch` - Two masts.", "sloop ketch"],
    ["Possible values are:<ul><li>`sloop`</li><li>`ketch`</li></ul>", "sloop ketch"],
    ["Possible values are: <li>sloop -- One mast<li>ketch -- Two masts", "sloop ketch"],
    ["The rig can be `JIS B4` or `ketch`. Possible values are: `JIS B4`, `ketch`.", "JIS B4 ketch"],
    ["Possible values are: `urn:rig:sloop`, `urn:rig:ketch`.", "urn:rig:sloop urn:rig:ketch"],
  ]);
});

describe("where a list ends", () => {
  check([
    ["Possible values are: `sloop`, `ketch`. See `yawl`.", "sloop ketch"],
    ["Possible values are: `sloop`, `ketch`. Supports `$filter` (`eq`, `ne`, `in`).", "sloop ketch"],
    ["Possible values are: `sloop`, `ketch`. Supports `$filter` (`eq`, `ne`, `NOT`).", "sloop ketch"],
    ["Possible values are: `sloop`, `ketch`.<br><br>Supports `$filter` (`eq`).", "sloop ketch"],
    ["Possible values are: `sloop`, `ketch`. Default value is `yawl`.", "sloop ketch"],
    ["Possible values are: `sloop` or `ketch`, which requires `boom`.", "sloop ketch"],
    ["Possible values are: `sloop`, `ketch`. The `weekly` race needs `yawl`.", "sloop ketch"],
  ]);
});

describe("what is no list of members", () => {
  check([
    ["Whether it floats. Possible values are `true`, `false`.", undefined],
    ["Possible values are: `True` or `False`.", undefined],
    ["Valid values 11 to 1800", undefined],
    ["Supported values are 1-500.", undefined],
    ["Allowed values are `5` or `1000`.", undefined],
    ["Possible values are `1`, `2`, `null`.", undefined],
    ["One of 25 predefined colors.", undefined],
    ["Supports `$filter` (`eq`, `ne`, `in`).", undefined],
    ["Supports `$filter` (`eq`, `ne`) and `$orderby`.", undefined],
    ["Supports only `$select` and `$expand`.", undefined],
    ["", undefined],
  ]);
});

describe("`null` among the values", () => {
  check([
    ["Possible values are: `null`, `sloop`, `ketch`.", "sloop ketch"],
    ["Allowed values: null, sloop, ketch.", "sloop ketch"],
  ]);
  it("says that the property may be null", () => {
    const { facts } = readRow("|rig|rig|Possible values are: `null`, `sloop`, `ketch`.|");
    expect(facts.nullable).toMatchObject({ value: true, certainty: "inferred", rule: "null-among-values" });
    expect(readRow("|rig|rig|Possible values are: `sloop`. `null` means none.|").facts.nullable).toBeUndefined();
  });
  it("yields to what the description says outright", () => {
    expect(readRow("|rig|rig|Not nullable. Possible values are: `null`, `sloop`.|").facts.nullable?.value).toBe(false);
  });
});

describe("lists that may go on", () => {
  check([
    ["The rig. Examples include `sloop`, `ketch`.", "open: sloop ketch"],
    ["The rig, for example: `sloop`, `ketch`.", "open: sloop ketch"],
    ["The rig, such as `sloop` or `ketch`.", "open: sloop ketch"],
    ["The rig (e.g. `sloop`, `ketch`).", "open: sloop ketch"],
  ]);
});

describe("evolvable enums", () => {
  const sentence =
    "Use the `Prefer: include-unknown-enum-members` request header to get the following value(s) in this [evolvable enum](best-practices.md): ";
  check([
    ["The possible values are: `sloop`, `unknownFutureValue`.", "sloop unknownFutureValue"],
    ["The possible values are: `sloop`, `unknownFutureValue`, `ketch`.", "sloop unknownFutureValue +ketch"],
    ["The possible values are: `sloop`, `unknownfuturevalue`, `ketch`.", "sloop unknownfuturevalue +ketch"],
    [
      `The possible values are: \`sloop\`, \`unknownFutureValue\`. ${sentence}\`ketch\`, \`yawl\`.`,
      "sloop unknownFutureValue +ketch +yawl",
    ],
    [
      `The possible values are: \`sloop\`, \`unknownFutureValue\`, \`ketch\`. ${sentence}\`ketch\`.`,
      "sloop unknownFutureValue +ketch",
    ],
    [`The rig. ${sentence}\`ketch\`.`, "+ketch"],
    [
      "You must use the `Prefer: include - unknown -enum-members` request header to get the following values in this evolvable enum: `ketch`.",
      "+ketch",
    ],
  ]);
});

describe("what a value means", () => {
  it.each([
    ["Possible values are: `sloop` - one mast, `ketch` - two masts.", ["one mast", "two masts"]],
    ["Possible values are: `sloop` - One mast; `ketch` - Two masts. See `yawl`.", ["One mast", "Two masts"]],
    ["Possible values are: `sloop` (one mast), and `ketch` (two masts).", ["one mast", "two masts"]],
    ["Possible values are: `sloop` (default), `ketch`.", ["", ""]],
    ["Possible values are: `sloop`, `ketch` or `yawl`.", ["", "", ""]],
    ["Possible values are: `sloop`: one mast, or `ketch`: two masts.", ["one mast", "two masts"]],
    ["Possible values are:<br>`sloop` — One mast.<br>`ketch` — Two masts.", ["One mast", "Two masts"]],
    ["Possible values are: <li>sloop -- One mast<li>ketch -- Two masts", ["One mast", "Two masts"]],
    ["Possible values are: `sloop` (see `mast`), `ketch`.", ["see mast", ""]],
  ])("%s", (description, want) => {
    expect(findValueList(readContent(description))?.values.map((value) => value.description)).toEqual(want);
  });
});

it("gives each value its place", () => {
  const row = readRow("|rig|String|Possible values are: `sloop`, `ketch`, **yawl**.|");
  expect(row.values?.values.map(({ span }) => [span.line, span.end - span.start])).toEqual([
    [row.span.line, 5],
    [row.span.line, 5],
    [row.span.line, 4],
  ]);
  const columns = row.values?.values.map(({ span }) => span.column) ?? [];
  expect([...columns].sort((a, b) => a - b)).toEqual(columns);
});
