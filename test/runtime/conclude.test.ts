import { describe, expect, it } from "vitest";
import { createGuard, createParser, createValidator, ValidationError } from "../../templates/runtime/conclude.js";
import { edmString } from "../../templates/runtime/edm.js";
import { add, type Check } from "../../templates/runtime/failure.js";
import { edmList } from "../../templates/runtime/list.js";
import { hasFields } from "../../templates/runtime/object.js";

const strings: Check = (value, mode) => edmList(value, mode, edmString);
const trap = (): never => {
  throw new Error("no");
};
/** Reads everything, and so falls into every trap. */
const reader: Check = (value, mode) => {
  if (hasFields<Record<string, unknown>>(value)) for (const key of Object.keys(value)) reader(value[key], mode);
  if (Array.isArray(value)) for (const element of value) reader(element, mode);
  return typeof value === "object" ? null : trap();
};

describe("a verdict", () => {
  it("is the same from all three", () => {
    const value = ["x"];
    expect(createGuard(strings)(value)).toBe(true);
    expect(createValidator(strings)(value)).toEqual({ ok: true, value });
    expect(createParser(strings, "Strings")(value)).toBe(value);
    expect(createGuard(strings)([1])).toBe(false);
    expect(() => createParser(strings, "Strings")([1])).toThrow(
      "This is not a valid Strings: /0: expected a string, got 1",
    );
  });

  it("gives issues with everything there is to know", () => {
    expect(createValidator((value, mode) => add(null, "a/b", strings(value, mode)))([12])).toEqual({
      ok: false,
      issues: [
        {
          path: "/a~1b/0",
          pointer: ["a/b", 0],
          code: "type",
          message: "expected a string, got 12",
          expected: "a string",
        },
      ],
    });
  });

  it("throws what reads well", () => {
    let thrown: unknown;
    try {
      createParser(strings, "List")(Array.from({ length: 12 }, () => 1));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ValidationError);
    expect(thrown).toMatchObject({ name: "ValidationError", issues: { length: 12 } });
    expect(String(thrown)).toContain("\n  /9: expected a string, got 1\n  and 2 more");
    expect(new ValidationError("List", []).message).toBe("This is not a valid List:");
  });
});

describe("where reading throws", () => {
  const validate = createValidator(reader);
  it("says where", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["list"] = [
      {},
      {
        get bad(): number {
          return trap();
        },
      },
    ];
    cyclic["self"] = cyclic;
    expect(createGuard(reader)(cyclic)).toBe(false);
    expect(validate(cyclic)).toEqual({
      ok: false,
      issues: [
        {
          path: "/list/1/bad",
          pointer: ["list", "1", "bad"],
          code: "unreadable",
          message: "expected a value that can be read, got an error",
          expected: "a value that can be read",
        },
      ],
    });
    expect(validate(new Proxy({}, { ownKeys: trap }))).toMatchObject({ issues: [{ path: "" }] });
  });

  it("finds its way out of circles, and looks no deeper than anyone nests", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["self"] = cyclic;
    const always = createValidator(trap);
    expect(always(cyclic)).toMatchObject({
      issues: [{ path: "", message: "expected a value that can be read, got an error" }],
    });
    let deep: unknown = {
      get bad(): number {
        return trap();
      },
    };
    for (let level = 0; level < 10_000; level++) deep = { deep };
    expect(always(deep)).toMatchObject({ issues: [{ path: "" }] });
  });
});
