import { describe, expect, it } from "vitest";
import { loadConfig } from "../../generator/config/load-config.js";
import { formatSpan } from "../../generator/source/span.js";
import { builtInEmitters } from "../../templates/emitters.js";

function problems(text: string): readonly string[] {
  return loadConfig("graphdown.yaml", text, builtInEmitters).diagnostics.map(
    (diagnostic) => `${formatSpan(diagnostic.span)} ${diagnostic.code} ${diagnostic.message}`,
  );
}

const outputs = ["all", ...builtInEmitters.map(({ name }) => name)].join(", ");

describe("a sound config", () => {
  const cases: readonly { given: string; want: object }[] = [
    { given: "", want: {} },
    { given: "# nothing yet\n", want: {} },
    { given: "input: docs\nout: lib/graph", want: { input: ["docs"], out: "lib/graph" } },
    { given: "input: [a, b]\nexclude: api/intune-*.md", want: { input: ["a", "b"], exclude: ["api/intune-*.md"] } },
    {
      given: "rules:\n  type/unresolved: off\n  include/missing: error",
      want: { rules: { "type/unresolved": "off", "include/missing": "error" } },
    },
    { given: "emit: msw", want: { emit: ["msw"] } },
    { given: "emit: all", want: { emit: ["all"] } },
    {
      given: "emit: [types, ./emitters/permissions.ts]\npermissions: { heading: Scopes }",
      want: {
        emit: ["types", "emitters/permissions.ts"],
        emitterOptions: { permissions: { heading: "Scopes" } },
      },
    },
    {
      given: "ruleFiles: rules/brand.ts\nrules:\n  contoso/brand: off",
      want: {
        rules: { "contoso/brand": "off" },
        ruleFiles: [{ text: "rules/brand.ts", span: expect.objectContaining({ line: 1, column: 12 }) as object }],
        foreignCodes: [{ text: "contoso/brand", span: expect.objectContaining({ line: 3, column: 3 }) as object }],
      },
    },
    {
      given: "validators:\n  derivedTypes: declared",
      want: { emitterOptions: { validators: { derivedTypes: "declared" } } },
    },
    {
      given: "format: package\npackage: { name: '@contoso/graph' }",
      want: { format: "package", package: { name: "@contoso/graph" } },
    },
    { given: "types:\n  openTypes: index", want: { emitterOptions: { types: { openTypes: "index" } } } },
    { given: "templates: look", want: { templates: "look" } },
  ];
  it.each(cases)("$given", ({ given, want }) => {
    expect(problems(given)).toEqual([]);
    expect(loadConfig("graphdown.yaml", given, builtInEmitters).value).toEqual(want);
  });
  it("takes its paths from where it lies", () => {
    expect(loadConfig("../settings/graphdown.yaml", "input: docs", builtInEmitters).value).toMatchObject({
      input: ["../settings/docs"],
    });
  });
});

describe("a config with problems", () => {
  const cases: readonly { given: string; want: readonly string[] }[] = [
    {
      given: "input: docs\n\nouptut: x",
      want: [
        "graphdown.yaml:3:1 config/unknown-key There is no key `ouptut`; the keys are " +
          "`input`, `out`, `exclude`, `only`, `except`, `rules`, `ruleFiles`, `templates`, `overrides`, `cache`, `emit`, `imports`, `format`, `package`, `folders`, `types`, `validators`, `json-schema`",
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
        "graphdown.yaml:2:20 config/invalid-value `rules.type/unresolved` takes one of error, warning, info, off; did you mean `off`?",
      ],
    },
    {
      given: "emit: [types, validator]",
      want: [
        `graphdown.yaml:1:15 config/invalid-value \`emit.1\` takes one of ${outputs}; did you mean \`validators\`?`,
      ],
    },
    {
      given: "package: { name: Graph Types }",
      want: ["graphdown.yaml:1:18 config/invalid-value `package.name` takes the name of an npm package."],
    },
    {
      given: "package: { version: '1' }",
      want: ["graphdown.yaml:1:21 config/invalid-value `package.version` takes a version: 1.0.0."],
    },
    {
      given: "imports: jss",
      want: ["graphdown.yaml:1:10 config/invalid-value `imports` takes one of js, ts, none; did you mean `js`?"],
    },
    {
      given: "emit: 1",
      want: ["graphdown.yaml:1:7 config/invalid-value `emit` takes an output or a list of outputs."],
    },
    { given: "emit: jest", want: [`graphdown.yaml:1:7 config/invalid-value \`emit\` takes one of ${outputs}.`] },
    {
      given: "validators:\n  derivedTypes: declard",
      want: [
        "graphdown.yaml:2:17 config/invalid-value `validators.derivedTypes` takes one of named, declared; did you mean `declared`?",
      ],
    },
    {
      given: "validators:\n  documentationLink: false",
      want: [
        "graphdown.yaml:2:3 config/unknown-key There is no key `documentationLink` in `validators`; did you mean `documentationLinks`?",
      ],
    },
    {
      given: "types:\n  openTypes: indexed",
      want: [
        "graphdown.yaml:2:14 config/invalid-value `types.openTypes` takes one of closed, index; did you mean `index`?",
      ],
    },
    {
      given: "only: []",
      want: [
        "graphdown.yaml:1:7 config/invalid-value `only` takes a pattern of types, operations or pages, or a list of such: " +
          "`user`, `GET /users/**`, `api/user-*.md`.",
      ],
    },
    { given: "except: [a, 3]", want: ["graphdown.yaml:1:13 config/invalid-value `except.1` must be string."] },
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
    expect(loadConfig("graphdown.yaml", given, builtInEmitters).value).toBeUndefined();
  });
  it("gives the place in a file with CRLF and a byte order mark", () => {
    expect(problems("\uFEFFinput: docs\r\nruls: {}\r\n")[0]).toContain("graphdown.yaml:2:1 ");
  });
  it("survives an alias bomb", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x,x]",
      ..."bcdefghi".split("").map((name, index) => `${name}: &${name} [${`*${"abcdefgh".charAt(index)},`.repeat(10)}]`),
    ].join("\n");
    expect(loadConfig("graphdown.yaml", bomb, builtInEmitters).value).toBeUndefined();
  });
});
