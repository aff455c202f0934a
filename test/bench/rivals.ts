/**
 * What users would pick instead, on the same content: generators of TypeScript from OpenAPI, given the JSON Schemas that
 * graphdown makes of the model as one document. They begin with what graphdown has read already, so that their times
 * stand beside its own without the pages.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./run-command.js";
import { print, seconds } from "./yardstick.js";

interface Rival {
  readonly title: string;
  readonly packages: readonly string[];
  /** Of the installed package, and what it is told: the document is `openapi.json`, `out` the folder to write to. */
  readonly command: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** The least version of Node that it runs on. */
  readonly node: number;
}

const rivals: readonly Rival[] = [
  {
    title: "openapi-typescript (types)",
    packages: ["openapi-typescript@7.13.0", "typescript@5.9.3"],
    command: ["openapi-typescript/bin/cli.js", "openapi.json", "-o", "out/index.ts"],
    node: 20,
  },
  {
    title: "@hey-api/openapi-ts (types, zod)",
    packages: ["@hey-api/openapi-ts@0.99.0", "typescript@5.9.3"],
    command: ["@hey-api/openapi-ts/bin/run.js", "-i", "openapi.json", "-o", "out", "-p", "@hey-api/typescript", "zod"],
    node: 22.18,
  },
  {
    title: "kubb (types, zod)",
    packages: ["cli", "core", "plugin-oas", "plugin-ts", "plugin-zod"].map((name) => `@kubb/${name}@4.39.3`),
    command: ["@kubb/cli/bin/kubb.cjs", "generate"],
    files: {
      "kubb.config.js": `
        import { defineConfig } from "@kubb/core";
        import { pluginOas } from "@kubb/plugin-oas";
        import { pluginTs } from "@kubb/plugin-ts";
        import { pluginZod } from "@kubb/plugin-zod";
        export default defineConfig({
          input: { path: "./openapi.json" },
          output: { path: "./out", format: false, lint: false },
          plugins: [
            pluginOas({ validate: false, generators: [] }),
            pluginTs({ output: { path: "types" } }),
            pluginZod({ output: { path: "zod" } }),
          ],
        });`,
    },
    node: 20,
  },
];

/** Runs each in a folder of its own; `schemas` is the folder that the output `json-schema` was written to. */
export async function benchRivals(schemas: string, scratch: string): Promise<void> {
  const document = JSON.stringify(makeDocument(schemas));
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  print("  beside it, from the model as OpenAPI:");
  for (const [index, { title, packages, command, files = {}, node }] of rivals.entries()) {
    if (major + minor / 100 < node) {
      print(`    ${title}: skipped, it needs Node ${node}`);
      continue;
    }
    const cwd = join(scratch, `rival${index}`);
    mkdirSync(cwd, { recursive: true });
    const all = { ...files, "openapi.json": document, "package.json": '{ "private": true, "type": "module" }' };
    for (const [path, text] of Object.entries(all)) writeFileSync(join(cwd, path), text);
    const install = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", ...packages];
    execFileSync("npm", install, { cwd, stdio: ["ignore", "ignore", "inherit"] });
    const [script = "", ...flags] = command;
    const { wall, cpu, memory } = await runNode([join(cwd, "node_modules", script), ...flags], { cwd });
    print(
      `    ${[title, seconds(wall), `${seconds(cpu)} CPU`, `${Math.round(memory)} MB`, measureFolder(cwd)].join(", ")}`,
    );
  }
}

function measureFolder(cwd: string): string {
  const files = readdirSync(join(cwd, "out"), { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return `${files.length} files with ${(bytes / 1e6).toFixed(1)} MB`;
}

type Json = Readonly<Record<string, unknown>>;

/** Every type once; what the schema of one holds of others refers to them. */
function makeDocument(folder: string): Json {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  const roots = paths.sort().map((path) => {
    const root: unknown = JSON.parse(readFileSync(join(folder, path), "utf8"));
    return { name: nameSchema(path), root: isObject(root) ? root : {} };
  });
  const schemas = new Map<string, unknown>();
  for (const { name, root } of roots) schemas.set(name, refer(root, name));
  for (const { root } of roots)
    for (const [name, definition] of Object.entries(isObject(root["$defs"]) ? root["$defs"] : {}))
      if (!schemas.has(name)) schemas.set(name, refer(definition, name));
  const info = { title: "Microsoft Graph", version: "v1.0" };
  return { openapi: "3.1.0", info, paths: {}, components: { schemas: Object.fromEntries(schemas) } };
}

/** `security/alert-comment.json` is `SecurityAlertComment`, as definitions call it. */
function nameSchema(path: string): string {
  const words = path.replace(/\.json$/, "").split(/[-/\\]/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function refer(schema: unknown, own: string): unknown {
  if (Array.isArray(schema)) return schema.map((each) => refer(each, own));
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(([key]) => key !== "$schema" && key !== "$defs");
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key !== "$ref") return [key, refer(value, own)];
      const name = typeof value === "string" && value.startsWith("#/$defs/") ? value.slice("#/$defs/".length) : own;
      return [key, `#/components/schemas/${name}`];
    }),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
