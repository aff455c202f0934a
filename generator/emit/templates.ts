import { renderBarrel } from "../../templates/barrel.js";
import { renderEnum } from "../../templates/enum.js";
import { renderInterface } from "../../templates/interface.js";
import { renderEnumCheck } from "../../templates/validator-enum.js";
import { renderExports } from "../../templates/validator-exports.js";
import { renderUnionCheck } from "../../templates/validator-union.js";
import { renderObjectCheck } from "../../templates/validator.js";

/** The functions that decide what generated code looks like; a project may replace any of them. */
export interface Templates {
  readonly renderInterface: typeof renderInterface;
  readonly renderEnum: typeof renderEnum;
  readonly renderBarrel: typeof renderBarrel;
  readonly renderObjectCheck: typeof renderObjectCheck;
  readonly renderEnumCheck: typeof renderEnumCheck;
  readonly renderUnionCheck: typeof renderUnionCheck;
  readonly renderExports: typeof renderExports;
}

export const defaultTemplates: Templates = {
  renderInterface,
  renderEnum,
  renderBarrel,
  renderObjectCheck,
  renderEnumCheck,
  renderUnionCheck,
  renderExports,
};

/** Which function each template file must export. */
export const templateFiles = {
  barrel: "renderBarrel",
  enum: "renderEnum",
  interface: "renderInterface",
  validator: "renderObjectCheck",
  "validator-enum": "renderEnumCheck",
  "validator-exports": "renderExports",
  "validator-union": "renderUnionCheck",
} as const satisfies Record<string, keyof Templates>;
