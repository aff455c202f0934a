/** Prints every rule that a fact can come of: how authors write, and what is concluded from more than a sentence. */
import { alignColumns } from "../../generator/commands/table.js";
import { deductions } from "../../generator/phrases/deductions.js";
import { phraseTables } from "../../generator/phrases/fact-rules.js";

function printTable(title: string, rows: readonly (readonly string[])[]): void {
  process.stdout.write([title, ...alignColumns(rows).map((line) => `  ${line}`), "", ""].join("\n"));
}

for (const { title, rows } of phraseTables)
  printTable(
    title,
    rows.map(({ id, strength, meaning, reads: [example] }) => [id, strength, meaning, `"${example.trim()}"`]),
  );
printTable(
  "What is concluded from more than a sentence",
  deductions.map(({ id, meaning }) => [id, meaning]),
);
