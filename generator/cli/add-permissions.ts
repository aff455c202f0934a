import { Option, type Command } from "commander";
import { callers, permissionFormats } from "../commands/permission-choices.js";
import type { PermissionFlags } from "../commands/permissions.js";
import { addInputOptions, readPath, type Run } from "./options.js";

export function addPermissions(program: Command, { terminal, finish }: Run): void {
  addInputOptions(program.command("permissions"))
    .description("print what a caller needs for operations, and the least set of scopes for all of them")
    .argument(
      "<calls...>",
      'operations by name or page (createUser, user-post-users), requests ("GET /me/messages", whole addresses), or ' +
        "source files, folders and patterns, whose calls of client.api() and fetch() are found",
    )
    .addOption(new Option("--caller <kind>", "who calls").choices(callers).makeOptionMandatory())
    .addOption(new Option("-f, --format <format>", "how to report").choices(permissionFormats).default("table"))
    .option("--ids <file>", "a JSON file with the id of each scope, for --format manifest", readPath)
    .addHelpText(
      "after",
      '\nExamples:\n  graphdown permissions createUser "GET /me/messages" --caller delegatedWork\n' +
        '  graphdown permissions "src/**/*.ts" --caller application --format manifest --ids ids.json',
    )
    .action(async (subjects: readonly string[], flags: PermissionFlags) => {
      const { runPermissions } = await import("../commands/permissions.js");
      finish(await runPermissions(subjects, flags, terminal));
    });
}
