import { describe, expect, it } from "vitest";
import { defineEmitter } from "../../generator/emit/emitter.js";
import type { Renderers } from "../../generator/emit/renderers.js";
import { builtInEmitters } from "../../templates/emitters.js";
import { renderInterface } from "../../templates/types/interface.js";
import { emit } from "../support/emit.js";
import { directory } from "./sample-model.js";

interface Run {
  readonly paths: readonly string[];
  readonly problems: readonly string[];
}

function run(renderers: Renderers = {}, options: Parameters<typeof emit>[3] = {}): Run {
  const { value, diagnostics } = emit(["all"], directory, [], { renderers, ...options });
  return {
    paths: value.map(({ path }) => path),
    problems: diagnostics.flatMap(({ code, message, span, severity }) =>
      severity === "error" ? [`${code} ${span.path}: ${message}`] : [],
    ),
  };
}
const all = run().paths;

function boom(): never {
  throw new Error("boom");
}

describe("a renderer that throws", () => {
  it("costs the file of the one type that it throws for", () => {
    const renderOne: typeof renderInterface = (view, scope) =>
      view.type.name === "user" ? boom() : renderInterface(view, scope);
    const { paths, problems } = run({ interface: { renderInterface: renderOne } });
    expect(problems).toEqual([
      expect.stringMatching(/^emit\/failed \S+\.md: Generating code for `user` failed: boom$/),
    ]);
    expect(all.filter((path) => !paths.includes(path))).toEqual(["v1.0/types/user.ts"]);
  });

  it.each([
    ["interface", "renderInterface", /^v1\.0\/types\/(?!any-)/],
    ["family", "renderFamily", /^v1\.0\/types\/any-/],
    ["enum", "renderEnum", /^v1\.0\/enums\/(?!index)/],
    ["builder", "renderBuilder", /^v1\.0\/builders\/(?!index)/],
    ["arbitrary", "renderArbitrary", /^v1\.0\/arbitraries\/(?!index)/],
    ["barrel", "renderBarrel", /^v1\.0\/(?:(?:enums|fixtures|builders|arbitraries|zod)\/)?index\.ts$/],
    ["mock-handler", "renderHandlerList", /^v1\.0\/msw\//],
    ["validator-enum", "renderEnumCheck", /^v1\.0\/validators\/(?:importance|clonable-parts)\.ts$/],
    ["validator-exports", "renderExports", /^v1\.0\/validators\/(?!index)/],
  ] as const)("costs no other files than its own: %s.ts", (file, name, own) => {
    const { paths, problems } = run({ [file]: { [name]: boom } });
    expect(problems).not.toEqual([]);
    expect(all.filter((path) => !paths.includes(path))).toEqual(all.filter((path) => own.test(path)));
  });
});

describe("an emitter of a project", () => {
  const description = "";
  it("that throws costs the file that it works on, and no other emitter's", () => {
    const broken = defineEmitter({
      name: "broken",
      description,
      emit({ file }) {
        file("broken/first.md").print("1\n");
        file("broken/second.md").print("2\n");
        boom();
      },
    });
    const { paths, problems } = run({}, { emitters: [broken, ...builtInEmitters] });
    expect(problems).toEqual(["emit/failed templates/broken/emitter.ts: The emitter `broken` failed: boom"]);
    expect(paths.filter((path) => !all.includes(path))).toEqual(["v1.0/broken/first.md"]);
    expect(all.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it("that writes where another does is told, and the first stays", () => {
    const second = defineEmitter({
      name: "second",
      description,
      emit({ file }) {
        file("types/USER.ts").print("export {};");
      },
    });
    const { paths, problems } = run({}, { emitters: [...builtInEmitters, second] });
    expect(problems).toEqual([expect.stringMatching(/^output\/same-path v1\.0\/types\/USER\.ts: Another file/)]);
    expect(paths).toEqual(all);
  });

  it("that leaves the folder of the output costs that file alone", () => {
    const outside = defineEmitter({
      name: "outside",
      description,
      emit({ file }) {
        file("../../outside.md").print("x");
      },
    });
    const { paths, problems } = run({}, { emitters: [...builtInEmitters, outside] });
    expect(problems).toEqual([expect.stringMatching(/^emit\/failed .*Not a safe output path/)]);
    expect(paths).toEqual(all);
  });
});
