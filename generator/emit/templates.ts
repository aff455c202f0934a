import { renderBarrel } from "../../templates/barrel.js";
import { renderEnum } from "../../templates/enum.js";
import { renderInterface } from "../../templates/interface.js";

/** The functions that decide what generated code looks like; a project may replace any of them. */
export interface Templates {
  readonly renderInterface: typeof renderInterface;
  readonly renderEnum: typeof renderEnum;
  readonly renderBarrel: typeof renderBarrel;
}

export const defaultTemplates: Templates = { renderInterface, renderEnum, renderBarrel };

/** Which function each template file must export. */
export const templateFiles = {
  barrel: "renderBarrel",
  enum: "renderEnum",
  interface: "renderInterface",
} as const satisfies Record<string, keyof Templates>;
