import { describe, expect, it } from "vitest";
import { emitModel } from "../../generator/emit/emit-model.js";
import { defaultTemplates, type Templates } from "../../generator/emit/templates.js";
import { directory } from "./sample-model.js";

const peers = { msw: "", "fast-check": "" };

function emit(templates: Partial<Templates> = {}): { readonly paths: readonly string[]; readonly problems: unknown } {
  const changed = { ...defaultTemplates, ...templates };
  const { value, diagnostics } = emitModel(directory, [], { runtime: [], peers, templates: changed });
  return {
    paths: value.map(({ path }) => path),
    problems: diagnostics.flatMap(({ code, message, span }) =>
      code === "emit/failed" ? [`${span.path}: ${message}`] : [],
    ),
  };
}
const all = emit().paths;

function boom(): never {
  throw new Error("boom");
}

describe("a template that throws", () => {
  it("costs the file of the one type that it throws for", () => {
    const { paths, problems } = emit({
      renderInterface: (view, scope) =>
        view.type.name === "user" ? boom() : defaultTemplates.renderInterface(view, scope),
    });
    expect(problems).toEqual([expect.stringMatching(/^\S+\.md: Writing the interface of `user` failed: boom$/)]);
    expect(all.filter((path) => !paths.includes(path))).toEqual(["v1.0/types/user.ts"]);
  });

  it.each([
    ["renderInterface", /^v1\.0\/types\//],
    ["renderEnum", /^v1\.0\/enums\/(?!index)/],
    ["renderBuilder", /^v1\.0\/builders\/(?!index)/],
    ["renderArbitrary", /^v1\.0\/arbitraries\/(?!index)/],
    ["renderBarrel", /^v1\.0\/(?:index|enums\/index)\.ts$/],
    ["renderHandlerList", /^v1\.0\/msw\//],
    ["renderObjectCheck", /^nothing/],
    ["renderExports", /^nothing/],
  ] as const)("costs no other files than its own: %s", (name, own) => {
    const { paths, problems } = emit({ [name]: boom });
    expect(problems).not.toEqual([]);
    expect(all.filter((path) => !paths.includes(path))).toEqual(all.filter((path) => own.test(path)));
  });
});
