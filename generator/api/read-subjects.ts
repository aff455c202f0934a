import { resolve } from "node:path";
import { findCalls, type FoundCall } from "../calls/find-calls.js";
import { isGraphAddress } from "../calls/graph-address.js";
import { looksLikeSource, openSources, type SourcePath } from "../calls/open-sources.js";
import type { FileSystem } from "../source/file-system.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { Problem } from "./options.js";
import { showPath } from "./show-path.js";

/** Something whose operation is asked for. */
export type Subject =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "request"; readonly method: string; readonly url: string }
  /** A call in source code; `place` is `src/mail.ts:12:9`. */
  | { readonly kind: "call"; readonly call: FoundCall; readonly place: string };

/** What is meant by names of operations, requests, and source files, folders or patterns of them. */
export function readSubjects(
  texts: readonly string[],
  workingFolder: string,
  fileSystem: FileSystem,
): Result<readonly Subject[], Problem> {
  const read = texts.map((text) => readRequest(text) ?? readSource(text, workingFolder, fileSystem) ?? readName(text));
  const foreign = read.find((each) => each.kind === "request" && each.url.includes("://") && !isGraphAddress(each.url));
  if (foreign?.kind === "request") return fail({ message: `\`${foreign.url}\` is no address of Microsoft Graph.` });
  const sources = read.flatMap((each) => (each.kind === "source" ? [each.source] : []));
  const opened = sources.length === 0 ? undefined : openSources(sources);
  const subjects: Subject[] = [];
  const seen = new Set<unknown>();
  for (const [index, each] of read.entries()) {
    if (each.kind !== "source") {
      subjects.push(each);
      continue;
    }
    const files = opened?.get(each.source) ?? [];
    if (files.length === 0) return fail({ message: `No source file matches \`${texts[index] ?? ""}\`.` });
    for (const file of files) {
      if (seen.has(file)) continue;
      seen.add(file);
      subjects.push(...findCalls(file).map((call) => placeCall(call, workingFolder)));
    }
  }
  return succeed(subjects);
}

function placeCall(call: FoundCall, workingFolder: string): Subject {
  const { file, line, column } = call.place;
  return { kind: "call", call, place: `${showPath(workingFolder, file)}:${line}:${column}` };
}

interface Source {
  readonly kind: "source";
  readonly source: SourcePath;
}

/** `GET /me/messages`; of an address alone, that it is read. */
function readRequest(text: string): Extract<Subject, { readonly kind: "request" }> | undefined {
  const [, method = "GET", url] = /^(?:([a-z]+)\s+)?((?:https?:\/)?\/.*)$/i.exec(text.trim()) ?? [];
  if (url === undefined || (!/\s/.test(text) && url.startsWith("/") && looksLikeSource(url))) return undefined;
  return { kind: "request", method: method.toUpperCase(), url };
}

function readSource(text: string, workingFolder: string, fileSystem: FileSystem): Source | undefined {
  const path = resolve(workingFolder, text).replaceAll("\\", "/");
  const kind = fileSystem.inspect(path)?.kind;
  if (kind === "file" || kind === "folder") return { kind: "source", source: { kind, path } };
  return looksLikeSource(text) || text.includes("/")
    ? { kind: "source", source: { kind: "pattern", path } }
    : undefined;
}

function readName(text: string): Subject {
  return { kind: "name", name: text.trim() };
}
