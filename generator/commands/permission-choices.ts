import type { PermissionScheme } from "../model/operation.js";

/** How `permissions` reports. */
export const permissionFormats = ["table", "json", "manifest"] as const;
export type PermissionFormat = (typeof permissionFormats)[number];

/** Who can call, as the model has it. */
export const callers: readonly PermissionScheme[] = ["delegatedWork", "delegatedPersonal", "application"];
