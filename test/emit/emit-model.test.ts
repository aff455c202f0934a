import { describe, expect, it } from "vitest";
import { isSafePath } from "../../generator/emit/module-path.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { stated } from "../support/facts.js";
import type { Model } from "../../generator/model/types.js";
import { formatFiles } from "../../generator/output/format.js";
import { emit, plainOutputs } from "../support/emit.js";
import { typeCheck } from "./compile.js";
import {
  collection,
  directory,
  entity,
  enumType,
  enumerated,
  model,
  navigation,
  primitive,
  property,
  structured,
  text,
} from "./sample-model.js";

/** Types, enums, barrels and what they import; validators and fixtures have tests of their own. */
function emitTypes(of: Model, types: Readonly<Record<string, unknown>> = {}): readonly OutputFile[] {
  return emit(["types"], of, [], { options: { types } }).value.filter(({ path }) =>
    /^v1\.0\/(?:(?:types|enums|runtime)\/.*|[^/]*)$/.test(path),
  );
}

async function readFormatted(files: readonly OutputFile[], path: string): Promise<string> {
  const formatted = await formatFiles([{ path, text: read(files, path) }]);
  return formatted.value[0] ?? formatted.diagnostics.map(({ message }) => message).join();
}

function read(files: readonly OutputFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined)
    throw new Error(`${path} was not emitted; there are ${files.map((each) => each.path).join(", ")}`);
  return file.text;
}

/** A module that uses the generated code, beside its barrel. */
function use(code: string, name = "use"): OutputFile {
  return { path: `v1.0/${name}.ts`, text: code };
}

describe("emitModel", () => {
  const files = emit(plainOutputs, directory).value;

  it("puts one type or enum in each module, below the API version", () => {
    expect(files.map((file) => file.path).filter((path) => /\/(types|enums)\/|\/[a-z.]*$/.test(path))).toEqual(
      expect.arrayContaining([
        "v1.0/enums/clonable-parts.ts",
        "v1.0/enums/importance.ts",
        "v1.0/enums/index.ts",
        "v1.0/index.ts",
        "v1.0/model.json",
        "v1.0/model.schema.json",
        "v1.0/types/directory-object.ts",
        "v1.0/types/entity.ts",
        "v1.0/types/security/alert.ts",
        "v1.0/types/user.ts",
      ]),
    );
  });

  it("gives safe paths, sorted, each once", () => {
    const paths = files.map((file) => file.path);
    expect(paths.every(isSafePath)).toBe(true);
    expect(paths).toEqual([...new Set(paths)].sort());
  });

  it("does not depend on the order in which the model was put together", () => {
    const reversed = {
      ...directory,
      types: new Map([...directory.types].reverse()),
      enums: new Map([...directory.enums].reverse()),
    };
    const withoutModel = (of: Model): readonly OutputFile[] =>
      emitTypes(of).filter((file) => !file.path.endsWith(".json"));
    expect(withoutModel(reversed)).toEqual(withoutModel(directory));
    expect(emit(plainOutputs, directory).value).toEqual(files);
  });

  it("leaves nothing of types and of the main barrel at run time", () => {
    const runtimeCode = files
      .filter(({ path }) => path.startsWith("v1.0/types/") || path === "v1.0/index.ts")
      .filter(({ text }) => /^(?!export (type|interface) |import type |\/\/|[\s}/*]| ).+/m.test(text));
    expect(runtimeCode.map(({ path }) => path)).toEqual([]);
  });

  it("reports the property that changes its inherited type", () => {
    const { diagnostics } = emit(["types"], directory);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "model/property-overrides-base",
        "`user.deletedDateTime` has another type than the property it inherits from `directoryObject`.",
      ],
    ]);
  });
});

/** The names in a type: `Open, User` of `Open<User>`. */
function listNames(type: string): string {
  return (type.match(/\b[A-Z]\w+/g) ?? []).join(", ");
}

describe("the types of a model", () => {
  const accepted: readonly (readonly [name: string, type: string, value: string])[] = [
    ["a value that $select cut down", "User", `{ id: "1" }`],
    ["null", "User", `{ size: null, phones: null, owner: null }`],
    ["a member of an open list", "User", `{ ageGroup: "minor" }`],
    ["a value that an open list does not name", "User", `{ ageGroup: "old" }`],
    ["combined flags", "User", `{ parts: "apps,tabs" }`],
    ["a derived value where a base is expected", "User", `{ manager: { "@odata.type": "#microsoft.graph.user" } }`],
    ["an open type's other properties", "Open<SecurityAlert>", `{ riskScore: 1, anything: 1 }`],
    ["what was selected", `Selected<User, "id" | "importance">`, `{ id: "1", importance: null }`],
    ["annotations of what was selected", `Selected<User, "id">`, `{ id: "1", "@odata.type": "#microsoft.graph.user" }`],
    ["a replaced inherited property", "User", `{ deletedDateTime: true }`],
    ["a date as a string", "DirectoryObject", `{ deletedDateTime: "2024-05-31T08:30:00Z" }`],
  ];
  const rejected: typeof accepted = [
    ["null for what is documented as not nullable", "User", `{ displayName: null }`],
    ["null for the key", "User", `{ id: null }`],
    ["a value outside a closed enum", "User", `{ importance: "medium" }`],
    ["one value for a collection", "User", `{ phones: "1" }`],
    ["a property that is not documented", "User", `{ nickname: "x" }`],
    ["a property that is not documented in an open type", "SecurityAlert", `{ riskScor: 1 }`],
    ["another type of a property of an open type", "Open<SecurityAlert>", `{ riskScore: "high", anything: 1 }`],
    ["what was not selected", `Selected<User, "id">`, `{ id: "1", phones: [] }`],
    ["that something selected is missing", `Selected<User, "id" | "phones">`, `{ id: "1" }`],
    ["to select what is not documented", `Selected<User, "nickname">`, `{ nickname: 1 }`],
    ["the replaced type of an inherited property", "User", `{ deletedDateTime: "2024-05-31T08:30:00Z" }`],
  ];
  const write = (kind: string, cases: typeof accepted): readonly OutputFile[] =>
    cases.map(([, type, value], index) =>
      use(
        `import type { ${listNames(type)} } from "./index.js";\nexport const value: ${type} = ${value};\n`,
        `${kind}-${index}`,
      ),
    );
  const errors = typeCheck([...emitTypes(directory), ...write("accepted", accepted), ...write("rejected", rejected)]);
  const countErrors = (name: string): number => errors.filter((error) => error.startsWith(`v1.0/${name}.ts:`)).length;

  it.each(accepted.map(([name], index) => [name, index] as const))("accept %s", (_, index) => {
    expect(countErrors(`accepted-${index}`)).toBe(0);
  });
  it.each(rejected.map(([name], index) => [name, index] as const))("reject %s", (_, index) => {
    expect(countErrors(`rejected-${index}`)).toBe(1);
  });
  it("have no other errors", () => {
    expect(errors.filter((error) => !error.startsWith("v1.0/rejected-"))).toEqual([]);
  });
});

describe("the union of a base type and what is derived from it", () => {
  const attachments = model([
    entity("attachment", {
      abstract: stated(true),
      derived: ["microsoft.graph.fileAttachment", "microsoft.graph.itemAttachment"],
    }),
    entity("fileAttachment", { base: stated("microsoft.graph.attachment"), properties: [property("bytes", text)] }),
    entity("itemAttachment", { base: stated("microsoft.graph.attachment"), properties: [property("item", text)] }),
    entity("message", {
      derived: ["microsoft.graph.eventMessage"],
      properties: [property("subject", text)],
    }),
    entity("eventMessage", { base: stated("microsoft.graph.message"), properties: [property("event", text)] }),
  ]);
  const write = (type: string, cases: readonly string[]): OutputFile =>
    use(
      `import type { ${type} } from "./index.js";
export function read(value: ${type}): unknown {
  switch (value["@odata.type"]) {
    ${cases.join("\n    ")}
    default: { const nothing: never = value; return nothing; }
  }
}
`,
      type,
    );

  it.each<[type: string, cases: readonly string[], errors: number]>([
    [
      "AnyAttachment",
      [
        'case "#microsoft.graph.fileAttachment": return value.bytes;',
        'case "#microsoft.graph.itemAttachment": return value.item;',
      ],
      0,
    ],
    ["AnyAttachment", ['case "#microsoft.graph.fileAttachment": return value.bytes;'], 1],
    [
      "AnyMessage",
      [
        'case "#microsoft.graph.eventMessage": return value.event;',
        'case "#microsoft.graph.message": case undefined: return value.subject;',
      ],
      0,
    ],
    ["AnyMessage", ['case "#microsoft.graph.eventMessage": return value.event;'], 1],
  ])("is told apart by `@odata.type`: %s %j", (type, cases, errors) => {
    expect(typeCheck([...emitTypes(attachments), write(type, cases)])).toHaveLength(errors);
  });

  it("gives way to a documented type of its name", () => {
    const files = emitTypes({
      ...attachments,
      types: new Map([...attachments.types, ...model([entity("anyAttachment")]).types]),
    });
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["v1.0/types/any-attachment.ts", "v1.0/types/any-attachment-2.ts"]),
    );
    expect(typeCheck(files)).toEqual([]);
  });
});

describe("what is returned by default", () => {
  const cars = model([
    entity("car", {
      derived: ["microsoft.graph.taxi"],
      properties: [
        property("id", text),
        property("colour", text, { returned: stated("default") }),
        property("price", text, { returned: stated("select") }),
      ],
      navigationProperties: [navigation("owner", structured("person"))],
    }),
    entity("taxi", { base: stated("microsoft.graph.car"), properties: [property("fare", text)] }),
    entity("person", { properties: [property("name", text)] }),
  ]);

  it.each<[type: string, value: string, errors: number]>([
    ["Default<Car>", `{ colour: null }`, 0],
    ["Default<Car>", `{ colour: "red", id: "1", "@odata.type": "#microsoft.graph.car" }`, 0],
    ["Default<Car>", `{ id: "1" }`, 1],
    ["Default<Car>", `{ colour: "red", price: "1" }`, 1],
    ["Default<Car>", `{ colour: "red", owner: {} }`, 1],
    ["Default<Taxi>", `{ colour: "red", fare: "1" }`, 0],
    ["Default<Taxi>", `{ fare: "1" }`, 1],
    ["Default<Person>", `{}`, 0],
    ["Default<Person>", `{ name: "x" }`, 0],
  ])("of %s, %s", (type, value, errors) => {
    const code = `import type { ${listNames(type)} } from "./index.js";\nexport const value: ${type} = ${value};\n`;
    expect(typeCheck([...emitTypes(cars), use(code)])).toHaveLength(errors);
  });

  it("is a type only where pages say so, and where none has its name", () => {
    const read = (of: Model): boolean => emitTypes(of).some(({ path }) => path === "v1.0/default.ts");
    const named = { ...cars, types: new Map([...cars.types, ...model([entity("default")]).types]) };
    expect([read(cars), read(directory), read(named)]).toEqual([true, false, false]);
  });
});

describe("interfaces", () => {
  it("reads like code that a person wrote", async () => {
    const sample = model([
      entity("message", {
        description: "A message in a mailbox folder.",
        properties: [
          property("subject", text, {}, "The subject of the message."),
          property("sentDateTime", primitive("Edm.DateTimeOffset"), { readOnly: stated(true) }, "When it was sent."),
          property("body", structured("missing"), {}, ""),
        ],
      }),
    ]);
    expect(await readFormatted(emitTypes(sample), "v1.0/types/message.ts")).toBe(
      `// Generated by graphdown from resources/message.md. Do not edit.
// @ts-nocheck

import type { DateTimeOffset } from "../runtime/primitives.js";

/**
 * A message in a mailbox folder.
 *
 * @see https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0
 */
export interface Message {
  "@odata.type"?: "#microsoft.graph.message" | (string & {});
  /** The subject of the message. */
  subject?: string | null;
  /**
   * When it was sent.
   *
   * @readonly
   * @format date-time
   */
  sentDateTime?: DateTimeOffset | null;
  body?: unknown;
}
`,
    );
  });

  it("keeps the named properties of an open base when one of them is replaced", () => {
    const files = emitTypes(
      model([
        entity("bag", {
          open: stated(true),
          derived: ["microsoft.graph.box"],
          properties: [property("size", primitive("Edm.Int32")), property("name", text)],
        }),
        entity("box", { base: stated("microsoft.graph.bag"), properties: [property("size", text)] }),
      ]),
      { openTypes: "index" },
    );
    const write = (value: string): string =>
      `import type { Box } from "./index.js";\nexport const box: Box = { size: "large", name: ${value}, other: 1 };\n`;
    expect(typeCheck([...files, use(write(`"n"`), "good"), use(write("1"), "bad")])).toEqual([
      expect.stringContaining("v1.0/bad.ts: Type 'number' is not assignable"),
    ]);
  });

  it.each([
    ["A car. Inherits from [thing](resources/thing.md).", "A car."],
    ["A car. It inherits from thing. It is fast.", "A car. It is fast."],
    ["A car. Inherits from [the base](resources/thing.md).", "A car."],
    ["A car. Inherits from [wheel](resources/wheel.md).", "A car. Inherits from\n * [wheel](https://learn"],
    ["A car that inherits from thing.", "A car that inherits from thing."],
  ])("say what they inherit from once: %j", (description, want) => {
    const files = emitTypes(
      model([
        entity("thing", { derived: ["microsoft.graph.car"] }),
        entity("car", { base: stated("microsoft.graph.thing"), description }),
      ]),
    );
    expect(read(files, "v1.0/types/car.ts")).toContain(` * ${want}`);
  });

  it("gives way where a documented type has the name of an alias", () => {
    const files = emitTypes(
      model([
        entity("duration", {
          properties: [property("length", primitive("Edm.Duration")), property("next", structured("duration"))],
        }),
      ]),
    );
    expect(typeCheck(files)).toEqual([]);
    expect(read(files, "v1.0/types/duration.ts")).toContain("length?: EdmDuration | null;");
  });
});

describe("enums", () => {
  const files = emitTypes(
    model(
      [
        entity("x", {
          properties: [property("kind", enumerated("kind")), property("kinds", collection(enumerated("kind")))],
        }),
      ],
      [
        enumType("kind", ["a-b", { name: "__proto__", value: 1 }, "none"], {
          evolvable: stated(true),
          description: "What it is.",
        }),
      ],
    ),
  );

  it("take other values too where validators do", () => {
    const of = model(
      [entity("x", { properties: [property("level", enumerated("level"))] })],
      [
        enumType("level", [
          { name: "low", value: 1 },
          { name: "high", value: 2 },
        ]),
      ],
    );
    const code = `import type { X } from "./index.js";\nexport const x: X = { level: "medium" };\n`;
    const countErrors = (unknownEnumMembers: string): number => {
      const { value } = emit(["validators"], of, [], { options: { validators: { unknownEnumMembers } } });
      return typeCheck([...value, use(code)]).length;
    };
    expect([countErrors("accept"), countErrors("reject")]).toEqual([0, 1]);
  });

  it("have a union, its values and their numbers", async () => {
    expect(await readFormatted(files, "v1.0/enums/kind.ts")).toBe(
      `// Generated by graphdown from resources/enums.md. Do not edit.
// @ts-nocheck

/**
 * What it is.
 *
 * Evolvable: the service may add members.
 *
 * - \`a-b\`
 * - \`__proto__\` (1)
 * - \`none\`
 *
 * @see https://learn.microsoft.com/graph/api/resources/enums?view=graph-rest-1.0
 */
export type Kind = "a-b" | "__proto__" | "none";

/** Every documented value of \`Kind\`. */
export const kindValues = ["a-b", "__proto__", "none"] as const;

/** The numbers behind the values of \`Kind\`; the service sends the names. */
export const kindNumbers = { ["__proto__"]: 1 } as const;
`,
    );
  });

  it("type-check", () => {
    expect(typeCheck(files)).toEqual([]);
  });
});
