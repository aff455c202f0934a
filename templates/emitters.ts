import type { Emitter } from "../generator/emit/emitter.js";
import { bodies } from "./bodies/emitter.js";
import { builders } from "./builders/emitter.js";
import { devProxy } from "./dev-proxy/emitter.js";
import { enums } from "./enums/emitter.js";
import { fastCheck } from "./fast-check/emitter.js";
import { fixtures } from "./fixtures/emitter.js";
import { jsonSchema } from "./json-schema/emitter.js";
import { model } from "./model/emitter.js";
import { msw } from "./msw/emitter.js";
import { openapi } from "./openapi/emitter.js";
import { operations } from "./operations/emitter.js";
import { paths } from "./paths/emitter.js";
import { tests } from "./tests/emitter.js";
import { types } from "./types/emitter.js";
import { validators } from "./validators/emitter.js";
import { zod } from "./zod/emitter.js";

/** Every output of graphdown. */
export const builtInEmitters: readonly Emitter[] = [
  types,
  enums,
  validators,
  fixtures,
  tests,
  bodies,
  builders,
  devProxy,
  msw,
  operations,
  paths,
  fastCheck,
  jsonSchema,
  openapi,
  zod,
  model,
];
