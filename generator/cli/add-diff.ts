import { Option, type Command } from "commander";
import type { DiffFlags } from "../commands/diff.js";
import { diffFormats } from "../diff/render/render-diff.js";
import { addInputOptions, type Run } from "./options.js";

export function addDiff(program: Command, { terminal, finish }: Run): void {
  addInputOptions(program.command("diff"))
    .description("print what has changed for users of the generated code, and what kind of release that is")
    .argument("<before>", "a documentation folder, a model.json, or a git revision of the input: v1.2, main:docs/v1.0")
    .argument("[after]", "the same (default: the input as it is now)")
    .addOption(new Option("-f, --format <format>", "how to report").choices(diffFormats).default("pretty"))
    .addOption(
      new Option("--fail-on <class>", "the least class of changes that makes the exit code 1").choices([
        "patch",
        "minor",
        "major",
      ]),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  graphdown diff main                          what a branch changes in the input\n" +
        "  graphdown diff docs-2024 docs-2025 --fail-on major\n" +
        "  graphdown diff old/model.json new/model.json --format markdown > comment.md",
    )
    .action(async (before: string, after: string | undefined, flags: DiffFlags) => {
      const { runDiff } = await import("../commands/diff.js");
      finish(await runDiff([before, after], flags, terminal));
    });
}
