import { stringify } from "yaml";

/** What a new config says. */
export interface InitialConfig {
  /** Docs roots, as they are to be written; none where it is not known yet. */
  readonly input: readonly string[];
  readonly out: string;
  readonly emit: readonly string[];
  /** Patterns of what is generated; none for all. */
  readonly only: readonly string[];
}

/** Where editors find the schema of `graphdown.yaml`, from the folder of a project that has graphdown installed. */
const schemaPath = "./node_modules/graphdown/generator/config/graphdown.schema.json";

/** The text of a `graphdown.yaml`. */
export function writeInitialConfig({ input, out, emit, only }: InitialConfig): string {
  const write = (value: unknown): string =>
    stringify(value, { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trimEnd();
  return [
    `# yaml-language-server: $schema=${schemaPath}`,
    input.length === 0
      ? "# input: microsoft-graph-docs    # the documentation: a checkout of it, or a folder with resources/ and api/"
      : `input: ${write(input.length === 1 ? input[0] : input)}`,
    `out: ${write(out)}`,
    `emit: ${write(emit)}`,
    ...(only.length === 0 ? [] : [`only: ${write(only)}`]),
    "",
  ].join("\n");
}

/** The script that a project gets, and what it runs. */
const scriptName = "graph";
export const generateCommand = "graphdown generate";

export interface ScriptPlan {
  /** The script that generates. */
  readonly name: string;
  /** The text of the `package.json` with it, where it has none yet: in the style that the file has. */
  readonly text?: string;
}

/** How a project is to have a script that generates; undefined where its `package.json` leaves no room for one. */
export function planScript(text: string): ScriptPlan | undefined {
  const manifest = parseObject(text);
  const scripts = manifest?.["scripts"] ?? {};
  if (manifest === undefined || !isObject(scripts)) return undefined;
  const present = Object.entries(scripts).find(([, command]) => String(command).includes(generateCommand));
  if (present !== undefined) return { name: present[0] };
  if (Object.hasOwn(scripts, scriptName)) return undefined;
  const changed = { ...manifest, scripts: { ...scripts, [scriptName]: generateCommand } };
  const written = JSON.stringify(changed, undefined, /^[ \t]+/m.exec(text)?.[0] ?? "  ");
  const end = /\r?\n$/.exec(text)?.[0] ?? "";
  return { name: scriptName, text: (end === "\r\n" ? written.replaceAll("\n", "\r\n") : written) + end };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
