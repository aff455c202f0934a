import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runGenerate } from "../../generator/commands/generate.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "graphdown-test-"));
const out = join(folder, "node_modules/@contoso/graph");

beforeAll(async () => {
  const flags = { input: [join(root, "input-docs")], out, emit: ["all"], package: "@contoso/graph", quiet: true };
  const exitCode = await runGenerate(flags, createRecordingTerminal(root));
  if (exitCode !== 0) throw new Error(`generate ended with ${exitCode}`);
  for (const name of ["msw", "fast-check", "zod"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (command: string, ...flags: readonly string[]): string =>
  execFileSync(process.execPath, [command, ...flags], { cwd: folder, encoding: "utf8" });
const runTool = (name: string, ...flags: readonly string[]): string =>
  execFileSync(join(root, "node_modules/.bin", name), flags, { cwd: folder, encoding: "utf8" });

describe("everything as a package", () => {
  it("has a manifest without a fault", () => {
    expect(runTool("publint", "--strict", out)).toContain("All good");
  });
  it("has types that are found in each way to import them", () => {
    const subpaths = ["./types/user", "./validators/user", "./zod/user", "./enums/importance", "./runtime/primitives"];
    runTool("attw", "--pack", out, "--profile", "esm-only", "--include-entrypoints", ...subpaths);
  });

  const program = [
    'import type { User } from "@contoso/graph";',
    'import type { Message } from "@contoso/graph/types/message";',
    'import { isUser, parse, requireProperties, User as userSchema } from "@contoso/graph/validators";',
    'import { validateMessage } from "@contoso/graph/validators/message";',
    'import { buildUser } from "@contoso/graph/builders/user";',
    'import { importanceValues } from "@contoso/graph/enums/importance";',
    'import { userSchema as zodSchema } from "@contoso/graph/zod/user";',
    "const user: User = buildUser({ displayName: `Adele` });",
    "const message: Message = { importance: importanceValues[0] };",
    "// @ts-expect-error A property that no page has.",
    "const typo: User = { displayNmae: `Adele` };",
    "export const guard = isUser;",
    "export const required = requireProperties(userSchema, ['displayName']);",
    "if (!guard(user) || !validateMessage(message).ok || isUser({ displayName: 1 })) throw new Error(`wrong`);",
    "if (parse(required, user).displayName !== `Adele` || !zodSchema.safeParse(typo).success) throw new Error(`wrong`);",
  ].join("\n");
  it.each(["nodenext", "bundler"])("is used by a project that resolves as %s", (moduleResolution) => {
    mkdirSync(join(folder, "src"), { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "src/main.ts"), program);
    const { options, fileNames } = ts.parseJsonConfigFileContent(
      {
        compilerOptions: {
          module: moduleResolution === "bundler" ? "esnext" : "nodenext",
          moduleResolution,
          target: "es2022",
          lib: ["es2022"],
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          // What is inferred must have a name that the package lets others say.
          declaration: true,
          // Zod's declarations name what Node has.
          types: ["node"],
          typeRoots: [join(root, "node_modules/@types")],
          outDir: "dist",
        },
        include: ["src"],
      },
      ts.sys,
      folder,
    );
    const compiled = ts.createProgram(fileNames, options);
    const found = [...ts.getPreEmitDiagnostics(compiled), ...compiled.emit().diagnostics];
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
    run("dist/main.js");
  });
  it("has declarations that are whole", () => {
    const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".d.ts"));
    expect(files.length).toBeGreaterThan(500);
    const options = { module: ts.ModuleKind.NodeNext, lib: ["lib.es2022.d.ts"], strict: true, types: [], noEmit: true };
    const own = files.filter((path) => !path.includes("msw")).map((path) => join(out, path));
    const found = ts.getPreEmitDiagnostics(ts.createProgram(own, options));
    const inOwn = found.filter(({ file }) => file?.fileName.startsWith(out));
    expect(inOwn.map(({ file, messageText }) => [file?.fileName, messageText])).toEqual([]);
  });
});
