import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkOutput, isUpToDate } from "../../generator/output/check-output.js";
import { withLock } from "../../generator/output/lock.js";
import { manifestName } from "../../generator/output/manifest.js";
import { writeOutput } from "../../generator/output/write-output.js";
import { succeed } from "../../generator/source/result.js";

const options = { generator: "graphdown test" };
const user = { path: "v1.0/types/user.ts", text: "export interface User { id?:string }" };
const group = { path: "v1.0/types/group.ts", text: "export interface Group { id?:string }" };
const data = { path: "v1.0/model.json", text: "{ }\n" };

let out = "";
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), "graphdown-")), "generated");
});
afterEach(() => {
  rmSync(dirname(out), { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(out, path), "utf8");
const listFiles = (): readonly string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
function place(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
async function write(
  ...files: readonly { path: string; text: string }[]
): Promise<{ written: readonly string[]; removed: readonly string[]; unchanged: number }> {
  const result = await writeOutput(files, out, options);
  if (!result.ok) throw new Error(result.error.message);
  expect(result.value.diagnostics).toEqual([]);
  return result.value.value;
}

describe("writeOutput", () => {
  it("writes formatted files and a manifest of them", async () => {
    expect(await write(user, data)).toEqual({ written: [data.path, user.path], removed: [], unchanged: 0 });
    expect(read(user.path)).toBe("export interface User {\n  id?: string;\n}\n");
    expect(read(data.path)).toBe("{ }\n");
    expect(listFiles()).toEqual([manifestName, data.path, user.path]);
  });

  it("writes the same bytes whatever the order of the files, and nothing that tells when", async () => {
    await write(user, group, data);
    const first = listFiles().map((path) => [path, read(path)]);
    rmSync(out, { recursive: true });
    await write(data, group, user);
    expect(listFiles().map((path) => [path, read(path)])).toEqual(first);
  });

  it("touches only what changed", async () => {
    await write(user, group);
    const past = new Date(1_000_000_000_000);
    for (const path of listFiles()) utimesSync(join(out, path), past, past);
    expect(await write(user, { ...group, text: "export type Group = 1" })).toEqual({
      written: [group.path],
      removed: [],
      unchanged: 1,
    });
    expect(statSync(join(out, user.path)).mtimeMs).toBe(past.getTime());
    expect(statSync(join(out, group.path)).mtimeMs).not.toBe(past.getTime());

    for (const path of listFiles()) utimesSync(join(out, path), past, past);
    expect(await write(user, { ...group, text: "export type Group = 1" })).toMatchObject({ written: [], unchanged: 2 });
    expect(listFiles().filter((path) => statSync(join(out, path)).mtimeMs !== past.getTime())).toEqual([]);
  });

  it("brings back a file that was edited or removed", async () => {
    await write(user, group);
    place(user.path, "edited");
    rmSync(join(out, group.path));
    expect(await write(user, group)).toMatchObject({ written: [group.path, user.path] });
    expect(read(user.path)).toContain("export interface User");
  });

  it("removes its stale files with the folders they leave empty, and nothing else", async () => {
    await write(user, { path: "beta/types/user.ts", text: "" }, { path: "old/types/deep/x.ts", text: "" });
    place("beta/types/mine.ts", "mine");
    place("mine.txt", "mine");
    expect(await write(user)).toMatchObject({ removed: ["beta/types/user.ts", "old/types/deep/x.ts"] });
    expect(listFiles()).toEqual([manifestName, "beta/types/mine.ts", "mine.txt", user.path]);
    expect(existsSync(join(out, "old"))).toBe(false);
  });

  it("does not overwrite a file that it did not write", async () => {
    place(user.path, "// mine");
    expect(await writeOutput([group, user], out, options)).toMatchObject({
      ok: false,
      error: { kind: "foreign-file", path: user.path },
    });
    expect(listFiles()).toEqual([user.path]);
  });

  it("reports a file that something is in the way of, and writes the others", async () => {
    mkdirSync(join(out, group.path), { recursive: true });
    expect(await writeOutput([group, user], out, options)).toMatchObject({
      ok: true,
      value: {
        value: { written: [user.path] },
        diagnostics: [{ code: "output/unwritable", severity: "error", span: { path: group.path } }],
      },
    });
    rmSync(join(out, group.path), { recursive: true });
    expect(await write(group, user)).toEqual({ written: [group.path], removed: [], unchanged: 1 });
  });

  it("leaves a file that it cannot look at, which stays its own", async () => {
    await write(user, group);
    rmSync(join(out, group.path));
    mkdirSync(join(out, group.path));
    const result = await writeOutput([user, group], out, options);
    expect(result).toMatchObject({ value: { diagnostics: [{ span: { path: group.path } }], value: { removed: [] } } });
    expect(read(manifestName)).toContain(group.path);
  });

  it("goes on where an earlier run was cut short", async () => {
    await write(user);
    const manifest = read(manifestName);
    // A run that died after its first file.
    place("v1.0/types/aaa.ts", "unfinished");
    place(manifestName, manifest.replace('"files": {', '"files": {\n    "v1.0/types/aaa.ts": ["", ""],'));
    expect(await write(user, group, { path: "v1.0/types/aaa.ts", text: "" })).toMatchObject({
      written: ["v1.0/types/aaa.ts", group.path],
    });
  });

  it.each([
    ["../evil.ts"],
    ["/etc/evil.ts"],
    ["v1.0/../../evil.ts"],
    ["v1.0//x.ts"],
    ["C:\\evil.ts"],
    ["v1.0/x\u0000.ts"],
    [""],
  ])("refuses the path %j and writes nothing", async (path) => {
    expect(await writeOutput([user, { path, text: "" }], out, options)).toMatchObject({
      ok: false,
      error: { kind: "unsafe-path" },
    });
    expect(existsSync(out)).toBe(false);
  });

  it("refuses to write through a symbolic link, and leaves alone what it leads to", async () => {
    const elsewhere = join(dirname(out), "elsewhere");
    mkdirSync(join(elsewhere, "types"), { recursive: true });
    mkdirSync(out, { recursive: true });
    symlinkSync(elsewhere, join(out, "v1.0"));
    expect(await writeOutput([user], out, options)).toMatchObject({
      ok: false,
      error: { kind: "unsafe-path", path: "v1.0" },
    });
    expect(readdirSync(join(elsewhere, "types"))).toEqual([]);
  });

  it("refuses to replace a symbolic link to a file", async () => {
    const elsewhere = join(dirname(out), "elsewhere.ts");
    writeFileSync(elsewhere, "mine");
    mkdirSync(dirname(join(out, user.path)), { recursive: true });
    symlinkSync(elsewhere, join(out, user.path));
    expect(await writeOutput([user], out, options)).toMatchObject({
      ok: false,
      error: { kind: "unsafe-path", path: user.path },
    });
    expect(readFileSync(elsewhere, "utf8")).toBe("mine");
  });

  it.each([
    ["not JSON", "{"],
    ["without files", "{}"],
    ["of another version", '{ "formatVersion": 9, "files": {} }'],
    ["that names a path outside", '{ "formatVersion": 1, "files": { "../../victim.ts": ["", ""] } }'],
    ["that is incomplete", '{ "formatVersion": 1, "files": { "a.ts": [] } }'],
  ])("does nothing with a manifest %s", async (_, text) => {
    place(manifestName, text);
    expect(await writeOutput([user], out, options)).toMatchObject({ ok: false, error: { kind: "invalid-manifest" } });
    expect(listFiles()).toEqual([manifestName]);
  });

  it("says which template gave broken code, and writes what the others gave", async () => {
    await write(user, group);
    const result = await writeOutput([user, { ...group, text: "export interface {" }, data], out, options);
    expect(result).toMatchObject({
      ok: true,
      value: {
        value: { written: [data.path], removed: [group.path], unchanged: 1 },
        diagnostics: [{ code: "output/unformattable", severity: "error", span: { path: group.path } }],
      },
    });
    expect(listFiles()).toEqual([manifestName, data.path, user.path]);
    expect(await write(user, group, data)).toEqual({ written: [group.path], removed: [], unchanged: 2 });
  });

  it("says in one line that the out directory is a file", async () => {
    writeFileSync(out, "");
    expect(await writeOutput([user], out, options)).toEqual({
      ok: false,
      error: { kind: "unwritable", path: out, message: `Cannot write to ${out}: it is a file, not a folder.` },
    });
  });

  it.runIf(process.getuid?.() !== 0)(
    "says in one line that the out directory cannot be written (not run by the superuser, who always can)",
    async () => {
      mkdirSync(out, { recursive: true });
      chmodSync(out, 0o500);
      const result = await writeOutput([user], out, options);
      expect(result.ok ? "" : result.error.message).toContain("permission denied");
    },
  );

  describe("where much of a folder is new", () => {
    const many = (text: string) =>
      Array.from({ length: 40 }, (_, index) => ({
        path: `v1.0/types/t${index}.ts`,
        text: `export type T = ${text};\n`,
      }));
    const inode = (path: string): number => statSync(join(out, path)).ino;

    it("exchanges it, with the same files where they are unchanged", async () => {
      await write(user, group, ...many("1"));
      const [folder, file] = [inode("v1.0"), inode(user.path)];
      expect(await write(user, ...many("2"))).toMatchObject({ removed: [group.path], unchanged: 1 });
      expect(inode("v1.0")).not.toBe(folder);
      expect(inode(user.path)).toBe(file);
      expect(read("v1.0/types/t39.ts")).toBe("export type T = 2;\n");
      expect(listFiles()).toHaveLength(42);
    });

    it.each([
      ["a file", "v1.0/types/mine"],
      ["an empty folder", "v1.0/mine"],
    ])("leaves %s of somebody else where it is", async (what, path) => {
      await write(...many("1"));
      if (what === "a file") place(path, "mine");
      else mkdirSync(join(out, path));
      const [folder, before] = [inode("v1.0"), readdirSync(join(out, "v1.0"), { recursive: true }).sort()];
      await write(...many("2"));
      expect(inode("v1.0")).toBe(folder);
      expect(readdirSync(join(out, "v1.0"), { recursive: true }).sort()).toEqual(before);
      expect(read("v1.0/types/t39.ts")).toBe("export type T = 2;\n");
    });

    it("stays the folder that it is where little is new", async () => {
      await write(user, ...many("1"));
      const folder = inode("v1.0");
      await write({ ...user, text: "export type User = 1;\n" }, ...many("1"));
      expect(inode("v1.0")).toBe(folder);
    });
  });

  it("waits for another run that writes to the same folder, and says so", async () => {
    const states: string[] = [];
    let second: Promise<unknown> = Promise.resolve();
    await withLock(
      out,
      () => states.push("waits for nobody"),
      async () => {
        await new Promise<void>((resolve) => {
          const onWait = (): void => {
            states.push("waits");
            resolve();
          };
          second = writeOutput([user], out, { ...options, onWait }).then(() => states.push("written"));
        });
        states.push(existsSync(out) ? "early" : "in order");
        return succeed(undefined);
      },
    );
    await second;
    expect(states).toEqual(["waits", "in order", "written"]);
    expect(read(user.path)).toContain("export interface User");
  });

  it("waits for it also where the folder is not there yet and a link leads to it", async () => {
    const link = join(dirname(out), "link");
    symlinkSync(dirname(out), link);
    let waits = 0;
    await withLock(
      out,
      () => undefined,
      async () => {
        mkdirSync(out);
        await new Promise<void>((resolve) => {
          void withLock(
            join(link, "generated"),
            () => {
              waits++;
              resolve();
            },
            () => Promise.resolve(succeed(undefined)),
          );
        });
        return succeed(undefined);
      },
    );
    expect(waits).toBe(1);
  });

  it("leaves no temporary file behind", async () => {
    await write(user, group, data);
    expect(listFiles().filter((path) => path.includes(".tmp"))).toEqual([]);
  });
});

describe("checkOutput", () => {
  it("finds nothing right after writing", async () => {
    await write(user, group, data);
    const result = await checkOutput([data, user, group], out, options);
    const value = { missing: [], changed: [], extra: [], differences: [] };
    expect(result).toEqual({ ok: true, value: { value, diagnostics: [] } });
    expect(result.ok && isUpToDate(result.value.value)).toBe(true);
  });

  it("names what is missing, changed and left over, and changes nothing", async () => {
    await write(user, group, data);
    place(user.path, "edited");
    rmSync(join(out, data.path));
    const before = listFiles().map((path) => [path, read(path)]);
    expect(await checkOutput([user, data], out, options)).toEqual({
      ok: true,
      value: {
        value: {
          missing: [data.path],
          changed: [manifestName, user.path],
          extra: [group.path],
          differences: [{ path: user.path, present: "edited", wanted: "export interface User {\n  id?: string;\n}\n" }],
        },
        diagnostics: [],
      },
    });
    expect(listFiles().map((path) => [path, read(path)])).toEqual(before);
  });

  it("does not take the manifest's word for it", async () => {
    await write(user);
    const edited = "export interface User {\n  id?: number;\n}\n";
    place(user.path, edited);
    const { hashText } = await import("../../generator/source/hash.js");
    const manifest = read(manifestName);
    const hash = /"v1\.0\/types\/user\.ts": \["[^"]+","([^"]+)"\]/.exec(manifest)?.[1] ?? "none";
    place(manifestName, manifest.replace(hash, hashText(edited)));
    expect(await checkOutput([user], out, options)).toMatchObject({
      value: { value: { changed: [manifestName, user.path] } },
    });
  });

  it("finds everything missing where nothing was ever written", async () => {
    expect(await checkOutput([user], out, options)).toMatchObject({
      value: { value: { missing: [manifestName, user.path] } },
    });
    expect(existsSync(out)).toBe(false);
  });
});
