import * as arbitrary from "../../templates/arbitrary.js";
import * as barrel from "../../templates/barrel.js";
import * as builder from "../../templates/builder.js";
import * as enumeration from "../../templates/enum.js";
import * as fixtureTest from "../../templates/fixture-test.js";
import * as fixture from "../../templates/fixture.js";
import * as interfaces from "../../templates/interface.js";
import * as mockHandler from "../../templates/mock-handler.js";
import * as validatorEnum from "../../templates/validator-enum.js";
import * as validatorExports from "../../templates/validator-exports.js";
import * as validatorUnion from "../../templates/validator-union.js";
import * as validator from "../../templates/validator.js";

/** The files of `templates/` that export a function `render…`, by name; a test holds this against the folder. */
const modules = {
  arbitrary,
  barrel,
  builder,
  enum: enumeration,
  fixture,
  "fixture-test": fixtureTest,
  interface: interfaces,
  "mock-handler": mockHandler,
  validator,
  "validator-enum": validatorEnum,
  "validator-exports": validatorExports,
  "validator-union": validatorUnion,
};

type Modules = typeof modules;
type Renderer = `render${string}`;
type RendererName = { [File in keyof Modules]: Extract<keyof Modules[File], Renderer> }[keyof Modules];

/** The functions that decide what generated code looks like; a project may replace any of them. */
export type Templates = {
  readonly [Name in RendererName]: Extract<Modules[keyof Modules], Readonly<Record<Name, unknown>>>[Name];
};

/** The compiler sees to it that none is missing. */
export const defaultTemplates: Templates = {
  ...arbitrary,
  ...barrel,
  ...builder,
  ...enumeration,
  ...fixture,
  ...fixtureTest,
  ...interfaces,
  ...mockHandler,
  ...validator,
  ...validatorEnum,
  ...validatorExports,
  ...validatorUnion,
};

/** The functions that each template file renders with: what a project's file of the same name may export. */
export const templateFiles: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(modules).map(([file, module]) => [file, Object.keys(module).filter(isRenderer).sort()]),
);

export function isRenderer(name: string): name is Renderer {
  return name.startsWith("render");
}
