import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import type { Options } from "prettier";
import { Tinypool } from "tinypool";
import { describeThrown } from "../diagnostics/guard.js";
import { fail, succeed } from "../source/result.js";
import type { FormatAttempt } from "./format.js";

/**
 * UTF-16 units handed to a thread at a time: enough that handing over costs little, few enough that the threads finish
 * together.
 */
const batchSize = 100_000;

/**
 * Formats in threads, one for each processor. Undefined where threads cannot be had: they only save time.
 */
export async function formatInPool(
  texts: readonly string[],
  options: Options,
): Promise<readonly FormatAttempt[] | undefined> {
  const threads = Math.min(availableParallelism(), 8);
  if (threads < 2) return undefined;
  const batches = makeBatches(texts);
  let pool: Tinypool | undefined;
  try {
    pool = new Tinypool({ filename: workerUrl(), minThreads: threads, maxThreads: threads });
    const running = pool;
    const attempts: FormatAttempt[] = [];
    await Promise.all(
      batches.map(async (batch) => {
        const results: unknown = await running.run({ texts: batch.map(({ text }) => text), options });
        for (const [place, { index }] of batch.entries())
          attempts[index] = readAttempt(Array.isArray(results) ? results[place] : undefined);
      }),
    );
    return attempts;
  } catch {
    return undefined;
  } finally {
    await pool?.destroy();
  }
}

/**
 * What a thread runs, as a module of its own: a file would have to be found both as TypeScript, where graphdown runs
 * from source, and as JavaScript, where it was built.
 */
function workerUrl(): string {
  const prettier = pathToFileURL(createRequire(import.meta.url).resolve("prettier")).href;
  const code = `
    import prettier from ${JSON.stringify(prettier)};
    export default async ({ texts, options }) => {
      const attempts = [];
      for (const text of texts) {
        try { attempts.push({ text: await prettier.format(text, options) }); }
        catch (error) { attempts.push({ problem: error instanceof Error ? error.message : String(error) }); }
      }
      return attempts;
    };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

interface NumberedText {
  readonly index: number;
  readonly text: string;
}

/**
 * The largest texts come first, each alone: one that came last would keep a single thread busy while the others wait.
 */
function makeBatches(texts: readonly string[]): readonly (readonly NumberedText[])[] {
  const numbered = texts
    .map((text, index): NumberedText => ({ index, text }))
    .sort((a, b) => b.text.length - a.text.length);
  const batches: NumberedText[][] = [];
  let room = 0;
  for (const item of numbered) {
    const current = batches.at(-1);
    if (current === undefined || item.text.length > room) {
      batches.push([item]);
      room = batchSize - item.text.length;
    } else {
      current.push(item);
      room -= item.text.length;
    }
  }
  return batches;
}

function readAttempt(value: unknown): FormatAttempt {
  if (typeof value !== "object" || value === null) return fail("no reason given");
  if ("text" in value && typeof value.text === "string") return succeed(value.text);
  return fail("problem" in value ? describeThrown(value.problem) : "no reason given");
}
