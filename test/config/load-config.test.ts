import { describe, expect, it } from "vitest";
import { loadConfig } from "../../generator/config/load-config.js";
import { formatSpan } from "../../generator/source/span.js";

function problems(text: string): readonly string[] {
  return loadConfig("graphdown.yaml", text).diagnostics.map(
    (diagnostic) => `${formatSpan(diagnostic.span)} ${diagnostic.code} ${diagnostic.message}`,
  );
}

describe("a sound config", () => {
  const cases: readonly { given: string; want: object }[] = [
    { given: "", want: { input: ["input-docs"], out: "generated", exclude: [], rules: {} } },
    { given: "# nothing yet\n", want: { input: ["input-docs"], out: "generated", exclude: [], rules: {} } },
    { given: "input: docs\nout: lib/graph", want: { input: ["docs"], out: "lib/graph", exclude: [], rules: {} } },
    {
      given: "input: [a, b]\nexclude: api/intune-*.md",
      want: { input: ["a", "b"], out: "generated", exclude: ["api/intune-*.md"], rules: {} },
    },
    {
      given: "rules:\n  type/unresolved: off\n  include/missing: error",
      want: {
        input: ["input-docs"],
        out: "generated",
        exclude: [],
        rules: { "type/unresolved": "off", "include/missing": "error" },
      },
    },
    {
      given: "ruleFiles: rules/brand.ts\nrules:\n  contoso/brand: off",
      want: {
        input: ["input-docs"],
        out: "generated",
        exclude: [],
        rules: { "contoso/brand": "off" },
        ruleFiles: [{ text: "rules/brand.ts", span: expect.objectContaining({ line: 1, column: 12 }) as object }],
        foreignCodes: [{ text: "contoso/brand", span: expect.objectContaining({ line: 3, column: 3 }) as object }],
      },
    },
    { given: "peers: msw", want: { input: ["input-docs"], out: "generated", exclude: [], rules: {}, peers: ["msw"] } },
    {
      given: "templates: look",
      want: { input: ["input-docs"], out: "generated", exclude: [], rules: {}, templates: "look" },
    },
  ];
  it.each(cases)("$given", ({ given, want }) => {
    expect(problems(given)).toEqual([]);
    expect(loadConfig("graphdown.yaml", given).value).toEqual(want);
  });
  it("takes its paths from where it lies", () => {
    expect(loadConfig("../settings/graphdown.yaml", "input: docs").value).toMatchObject({
      input: ["../settings/docs"],
      out: "../settings/generated",
    });
  });
});

describe("a config with problems", () => {
  const cases: readonly { given: string; want: readonly string[] }[] = [
    {
      given: "input: docs\n\nouptut: x",
      want: [
        "graphdown.yaml:3:1 config/unknown-key There is no key `ouptut`; the keys are " +
          "`input`, `out`, `exclude`, `rules`, `ruleFiles`, `templates`, `overrides`, `peers`, `validators`",
      ],
    },
    {
      given: "input: docs\nruls: {}",
      want: ["graphdown.yaml:2:1 config/unknown-key There is no key `ruls`; did you mean `rules`?"],
    },
    {
      given: "rules:\n  type/unresolvd: off",
      want: [
        "graphdown.yaml:2:3 config/unknown-key There is no key `type/unresolvd` in `rules`; " +
          "did you mean `type/unresolved`?",
      ],
    },
    {
      given: "ruleFiles: a.ts\nrules:\n  type/unresolvd: off",
      want: [
        "graphdown.yaml:3:3 config/unknown-key There is no key `type/unresolvd` in `rules`; " +
          "did you mean `type/unresolved`?",
      ],
    },
    {
      given: "ruleFiles: []",
      want: ["graphdown.yaml:1:12 config/invalid-value `ruleFiles` takes a path or a list of paths."],
    },
    {
      given: "rules:\n  type/unresolved: of",
      want: [
        "graphdown.yaml:2:20 config/invalid-value `rules.type/unresolved` takes one of error, warning, info, off.",
      ],
    },
    { given: "peers: jest", want: ["graphdown.yaml:1:8 config/invalid-value `peers` takes one of fast-check, msw."] },
    { given: "input: 3", want: ["graphdown.yaml:1:8 config/invalid-value `input` takes a path or a list of paths."] },
    { given: "input: [a, 3]", want: ["graphdown.yaml:1:12 config/invalid-value `input.1` must be string."] },
    { given: "out: ''", want: ["graphdown.yaml:1:6 config/invalid-value `out` takes the path of a folder."] },
    { given: "- a", want: ["graphdown.yaml:1:1 config/invalid-value The file takes keys and values."] },
    { given: "out: a\nout: b", want: ["graphdown.yaml:2:1 config/invalid-yaml Map keys must be unique"] },
    {
      given: "out: [a",
      want: [
        "graphdown.yaml:1:8 config/invalid-yaml " +
          "Flow sequence in block collection must be sufficiently indented and end with a ]",
      ],
    },
  ];
  it.each(cases)("$given", ({ given, want }) => {
    expect(problems(given)).toEqual(want);
    expect(loadConfig("graphdown.yaml", given).value).toBeUndefined();
  });
  it("gives the place in a file with CRLF and a byte order mark", () => {
    expect(problems("\uFEFFinput: docs\r\nruls: {}\r\n")[0]).toContain("graphdown.yaml:2:1 ");
  });
  it("survives an alias bomb", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x,x]",
      ..."bcdefghi".split("").map((name, index) => `${name}: &${name} [${`*${"abcdefgh".charAt(index)},`.repeat(10)}]`),
    ].join("\n");
    expect(loadConfig("graphdown.yaml", bomb).value).toBeUndefined();
  });
});
