import { dirname, isAbsolute, join } from "node:path";
import { catalogue, isDiagnosticCode } from "../diagnostics/catalogue.js";
import { isForeignCode } from "../diagnostics/code-name.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import { defaultConfig, type Config, type Placed } from "./config.js";
import { configSchema, type ConfigFile } from "./config-schema.js";
import { readYaml, reportUnknownKey, type YamlFile } from "./yaml-file.js";

/**
 * Reads the text of a config file; `path` is where it lies, and its own paths are taken from there. Any problem is an
 * error diagnostic, and then there is no config: half a config could write to the wrong place.
 */
export function loadConfig(path: string, text: string): Outcome<Config | undefined> {
  const { value: file, diagnostics } = readYaml(path, text, configSchema);
  if (file === undefined) return { value: undefined, diagnostics };
  const written = toConfigFile(file.value);
  const codes = Object.keys(written.rules ?? {}).filter((code) => !isDiagnosticCode(code));
  const placed = codes.map((code): Placed => ({ text: code, span: file.locateKey(["rules", code]) }));
  // What a rule file may bring is known once it is loaded.
  const isLeft = ({ text: code }: Placed): boolean => written.ruleFiles !== undefined && isForeignCode(code);
  const unknown = reportUnknownCodes(
    placed.filter((each) => !isLeft(each)),
    Object.keys(catalogue),
  );
  if (unknown.length > 0) return outcome(undefined, unknown);
  return outcome(resolveConfig(written, dirname(path), file, placed));
}

/** The codes under `rules` that nobody has; `known` are those of graphdown and of the rules that were loaded. */
export function reportUnknownCodes(codes: readonly Placed[], known: readonly string[]): readonly Diagnostic[] {
  return codes
    .filter(({ text }) => !known.includes(text))
    .map(({ text, span }) => reportUnknownKey(span, text, ["rules"], known));
}

function resolveConfig(
  file: ConfigFile,
  folder: string,
  { locate }: YamlFile,
  foreignCodes: readonly Placed[],
): Config {
  const place = (path: string): string => (isAbsolute(path) ? path : join(folder, path));
  const ruleFiles = toList(file.ruleFiles ?? []).map((path, index): Placed => {
    const key = typeof file.ruleFiles === "string" ? ["ruleFiles"] : ["ruleFiles", index];
    return { text: place(path), span: locate(key) };
  });
  return {
    input: file.input === undefined ? defaultConfig.input.map(place) : toList(file.input).map(place),
    out: place(file.out ?? defaultConfig.out),
    exclude: toList(file.exclude ?? []),
    rules: file.rules ?? {},
    ...(ruleFiles.length > 0 && { ruleFiles }),
    ...(foreignCodes.length > 0 && { foreignCodes }),
    ...(file.templates !== undefined && { templates: place(file.templates) }),
    ...(file.overrides !== undefined && { overrides: place(file.overrides) }),
    ...(file.peers !== undefined && { peers: toList(file.peers) }),
    ...(file.validators !== undefined && { validators: file.validators }),
  };
}

/** The schema has been held against it; an empty file is an empty config. */
function toConfigFile(value: unknown): ConfigFile {
  return typeof value === "object" && value !== null ? value : {};
}

function toList<T extends string>(value: T | readonly T[]): readonly T[] {
  return typeof value === "string" ? [value] : value;
}
