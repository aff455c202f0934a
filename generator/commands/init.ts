import { join, resolve } from "node:path";
import { builtInEmitters } from "../../templates/emitters.js";
import { generateCommand, planScript, writeInitialConfig, type InitialConfig } from "../api/initial-files.js";
import { defaultConfig, defaultConfigFiles, usualInput } from "../config/config.js";
import { selectEmitters } from "../emit/select-emitters.js";
import { findFetchedDocs } from "../git/fetched-docs.js";
import { createFile, rewriteFile } from "../output/rewrite-file.js";
import { diskFileSystem } from "../source/file-system.js";
import { findVersions } from "../source/find-versions.js";
import { readSource } from "../source/read-source.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failUsage, writeProblem } from "./fail.js";
import { findConfigFiles } from "./input-flags.js";
import type { Questions } from "./questions.js";
import type { Terminal } from "./terminal.js";

export interface InitFlags {
  readonly input?: readonly string[];
  readonly out?: string;
  readonly emit?: readonly string[];
  /** Patterns of what is generated. */
  readonly only?: readonly string[];
  /** Ask nothing. */
  readonly yes?: boolean;
}

const [configFile = "graphdown.yaml"] = defaultConfigFiles;
const usualOut = "src/graph";

/** Writes a config and a script that generates; `questions` is absent where nobody is there to be asked. */
export async function runInit(flags: InitFlags, terminal: Terminal, questions?: Questions): Promise<ExitCode> {
  const problem = checkFlags(flags, terminal);
  if (problem !== undefined) return failUsage(terminal, problem);
  const asked = flags.yes === true ? undefined : questions;
  const [present] = findConfigFiles(terminal.workingFolder);
  if (present !== undefined) {
    const isWanted = present === configFile && (await asked?.askYesOrNo(`${present} is here already. Write it anew?`));
    if (isWanted !== true) {
      terminal.writeOut(`${present} is here already and stays as it is.\n`);
      return finish(terminal, true);
    }
  }
  const config = await askForConfig(flags, terminal, asked);
  if (config === undefined) {
    terminal.writeError("Nothing was written.\n");
    return exitCodes.failure;
  }
  if (!(await write(configFile, writeInitialConfig(config), terminal))) return exitCodes.failure;
  return finish(terminal, config.input.length > 0 || findFetchedDocs(terminal.workingFolder) !== undefined);
}

/** What is wrong with a flag, before anything is asked or written. */
function checkFlags({ input = [], emit }: InitFlags, { workingFolder }: Terminal): string | undefined {
  for (const each of input) {
    const reason = describeInput(each, workingFolder);
    if (reason !== undefined) return `input ${each} ${reason}`;
  }
  const selected = emit === undefined ? undefined : selectEmitters(builtInEmitters, emit);
  return selected?.ok === false ? selected.error.message : undefined;
}

/** What keeps a folder from being documentation; undefined where it is. */
function describeInput(input: string, workingFolder: string): string | undefined {
  const layout = findVersions(diskFileSystem, resolve(workingFolder, input));
  return layout.kind === "problem" ? layout.reason : undefined;
}

/** What the config is to say, from flags, answers and defaults; undefined where the person would rather stop. */
async function askForConfig(
  flags: InitFlags,
  { workingFolder }: Terminal,
  questions: Questions | undefined,
): Promise<InitialConfig | undefined> {
  const input = flags.input ?? (await askForInput(workingFolder, questions));
  if (input === undefined) return undefined;
  const out =
    flags.out ??
    (questions === undefined
      ? usualOut
      : await questions.askText("Where shall the code go?", usualOut, (answer) =>
          answer === "" ? "The name of a folder, please." : undefined,
        ));
  if (out === undefined) return undefined;
  const choices = builtInEmitters.map(({ name, description }) => {
    return { value: name, hint: description, chosen: defaultConfig.emit.includes(name) };
  });
  const emit =
    flags.emit ??
    (questions === undefined ? defaultConfig.emit : await questions.askChoices("What shall be written?", choices));
  if (emit === undefined) return undefined;
  const only = flags.only ?? (questions === undefined ? [] : await askForParts(questions));
  return only === undefined ? undefined : { input, out, emit, only };
}

async function askForParts(questions: Questions): Promise<readonly string[] | undefined> {
  const question = "Which part of Graph? Types, pages or requests: user, GET /users/** (Empty: all)";
  const answer = await questions.askText(question, "", () => undefined);
  return answer?.split(",").flatMap((pattern) => (pattern.trim() === "" ? [] : [pattern.trim()]));
}

async function askForInput(
  workingFolder: string,
  questions: Questions | undefined,
): Promise<readonly string[] | undefined> {
  const found = findDocumentation(workingFolder);
  if (questions === undefined) return found === undefined ? [] : [found];
  const answer = await questions.askText(
    "Which folder has the documentation? (Empty: fetched later)",
    found ?? "",
    (input) => {
      const reason = input === "" ? undefined : describeInput(input, workingFolder);
      return reason === undefined ? undefined : `${input} ${reason}.`;
    },
  );
  if (answer === undefined) return undefined;
  return answer === "" ? [] : [answer];
}

/** Documentation that lies in a folder itself or right below it. */
function findDocumentation(workingFolder: string): string | undefined {
  const folders = [usualInput, ".", ...[...(diskFileSystem.listFolder(workingFolder) ?? [])].sort()];
  return folders
    .filter((name) => name !== "node_modules" && (name === "." || !name.startsWith(".")))
    .find((name) => findVersions(diskFileSystem, join(workingFolder, name)).kind === "found");
}

/** Adds the script where there is a package.json, and says what comes next. */
async function finish(terminal: Terminal, hasInput: boolean): Promise<ExitCode> {
  const manifest = join(terminal.workingFolder, "package.json");
  const read = readSource(diskFileSystem, "package.json", manifest, () => true);
  const script = read.kind === "read" ? planScript(read.source.text) : undefined;
  if (script?.text !== undefined && !(await write("package.json", script.text, terminal))) return exitCodes.failure;
  const command = script === undefined ? `npx ${generateCommand}` : `npm run ${script.name}`;
  const bring = `npx graphdown fetch, or name the documentation in ${configFile}; then `;
  terminal.writeOut(`Next: ${hasInput ? "" : bring}${command}\n`);
  return exitCodes.success;
}

async function write(name: string, text: string, terminal: Terminal): Promise<boolean> {
  const file = join(terminal.workingFolder, name);
  const isThere = diskFileSystem.inspect(file) !== undefined;
  const written = await (isThere ? rewriteFile(file, text) : createFile(file, text));
  if (written.ok) terminal.writeOut(`${name} written\n`);
  else writeProblem(terminal, written.error.message);
  return written.ok;
}
