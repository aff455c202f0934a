import { isEmitterFile } from "../config/emitter-keys.js";
import type { Project } from "./open-project.js";

/** Whether a run does what code of the project's says, which may go by anything. */
export function usesOwnCode({ config, addedRules, configSource }: Project): boolean {
  return (
    addedRules.length > 0 ||
    config.templates !== undefined ||
    config.emit.some(isEmitterFile) ||
    (configSource !== undefined && isModule(configSource.path))
  );
}

/** Whether a config file is code: its default export is the config. */
export function isModule(name: string): boolean {
  return /\.[cm]?[jt]s$/.test(name);
}
