import type { Command } from "commander";
import type { FetchFlags } from "../commands/fetch.js";
import { defaultRepository } from "../git/default-repository.js";
import { defaultDocsFolder } from "../git/fetched-docs.js";
import { readNames, readPath, type Run } from "./options.js";

export function addFetch(program: Command, { terminal, finish }: Run): void {
  program
    .command("fetch")
    .exitOverride()
    .description("bring public documentation with git, for the other commands to read where no input is named")
    .option("--repository <url>", `what git brings it from (default: ${defaultRepository})`, readPath)
    .option("--ref <name>", "a branch, a tag or a commit (default: the repository's default branch)", readPath)
    .option("--versions <names>", "the API versions, with commas between (default: v1.0)", readNames)
    .option("--to <dir>", `the folder to bring it to (default: ${defaultDocsFolder})`, readPath)
    .option("--debug", "end with the time and memory that each phase took")
    .addHelpText(
      "after",
      "\nOnly the pages of these versions come, as they are now. Run again, it brings what has changed; after a\n" +
        "run that broke off it goes on, and until then nothing is taken for whole.\n" +
        "\nExamples:\n  graphdown fetch\n  graphdown fetch --versions v1.0,beta --to docs",
    )
    .action(async (flags: FetchFlags) => {
      const { runFetch } = await import("../commands/fetch.js");
      finish(await runFetch(flags, terminal));
    });
}
