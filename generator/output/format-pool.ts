import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import type { Options } from "prettier";
import { Tinypool } from "tinypool";
import type { FormatAttempt } from "./format.js";

/** Enough that handing texts over costs little, and few enough that the threads finish together. */
const batchSize = 16;

/**
 * Formats in threads, one for each processor. Undefined where threads cannot be had: they only save time.
 */
export async function formatInPool(texts: readonly string[], options: Options): Promise<readonly FormatAttempt[] | undefined> {
  const threads = Math.min(availableParallelism(), 8);
  if (threads < 2) return undefined;
  const batches: (readonly string[])[] = [];
  for (let start = 0; start < texts.length; start += batchSize) batches.push(texts.slice(start, start + batchSize));
  let pool: Tinypool | undefined;
  try {
    pool = new Tinypool({ filename: workerUrl(), minThreads: threads, maxThreads: threads });
    const running = pool;
    const results = await Promise.all(batches.map(async (batch): Promise<unknown> => running.run({ texts: batch, options })));
    return results.flatMap(readAttempts);
  } catch {
    return undefined;
  } finally {
    await pool?.destroy();
  }
}

/**
 * What a thread runs, as a module of its own: a file would have to be found both as TypeScript, where graphdown runs from
 * source, and as JavaScript, where it was built.
 */
function workerUrl(): string {
  const prettier = pathToFileURL(createRequire(import.meta.url).resolve("prettier")).href;
  const code = `
    import prettier from ${JSON.stringify(prettier)};
    export default async ({ texts, options }) => {
      const attempts = [];
      for (const text of texts) {
        try { attempts.push({ text: await prettier.format(text, options) }); }
        catch (error) { attempts.push({ problem: String(error instanceof Error ? error.message : error) }); }
      }
      return attempts;
    };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

function readAttempts(value: unknown): readonly FormatAttempt[] {
  return Array.isArray(value) ? value.map(readAttempt) : [];
}

function readAttempt(value: unknown): FormatAttempt {
  if (typeof value !== "object" || value === null) return {};
  return {
    ...("text" in value && typeof value.text === "string" && { text: value.text }),
    ...("problem" in value && typeof value.problem === "string" && { problem: value.problem }),
  };
}
