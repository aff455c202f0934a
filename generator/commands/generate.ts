import type { ExitCode } from "./exit-code.js";
import type { InputFlags } from "./input-flags.js";
import { openRunMemory } from "./run-memory.js";
import { isRememberedGeneration, showEnd, showFindings } from "./shown-run.js";
import type { Terminal } from "./terminal.js";
import { withProgress } from "./with-progress.js";

export interface GenerateFlags extends InputFlags {
  readonly out?: string;
  /** The names of outputs, or files of emitters. */
  readonly emit?: readonly string[];
  /** Patterns of what is wanted, and of what is not. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** The name of something of which to tell why it is generated, instead of generating it. */
  readonly why?: string;
  readonly format?: "source" | "package";
  /** The name of the package that is to be made. */
  readonly package?: string;
  /** Compare with what is there instead of writing. */
  readonly check?: boolean;
  /** Print only errors. */
  readonly quiet?: boolean;
  /** Print every finding. */
  readonly verbose?: boolean;
}

/** Reads the documentation and writes the code, or compares it with what is there; where nothing changed, neither. */
export function runGenerate(flags: GenerateFlags, terminal: Terminal): Promise<ExitCode> {
  return withProgress(flags, terminal, flags.quiet === true, async (progress) => {
    const startedAt = performance.now();
    const { check: _check, ...asked } = flags;
    const memory = await openRunMemory("generate", asked, terminal);
    const known = flags.why === undefined ? memory.recall() : undefined;
    if (isRememberedGeneration(known) && (known.isProven || flags.check !== true)) {
      progress.clear();
      showFindings(known.findings, flags, terminal);
      const isCurrent = flags.check === true ? " is up to date" : `: 0 files written, ${String(known.files)} unchanged`;
      showEnd(known, flags, { terminal, startedAt }, `${known.out}${isCurrent}`);
      return known.exitCode;
    }
    const { generateAndShow } = await import("./generate-and-show.js");
    return generateAndShow(flags, { terminal, progress, memory, startedAt });
  });
}
