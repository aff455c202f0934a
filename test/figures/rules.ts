/** Prints every rule that a fact can come of: how authors write, and what is concluded from more than a sentence. */
import { alignColumns } from "../../generator/commands/table.js";
import { deductions } from "../../generator/phrases/deductions.js";
import { phraseTables } from "../../generator/phrases/fact-rules.js";

for (const { title, rows } of phraseTables) {
  console.log(`\n${title}`);
  const lines = rows.map(({ id, strength, meaning, reads }) => [id, strength, meaning, `"${reads[0].trim()}"`]);
  for (const line of alignColumns(lines)) console.log(`  ${line}`);
}
console.log("\nDeductions");
for (const line of alignColumns(deductions.map(({ id, meaning }) => [id, meaning]))) console.log(`  ${line}`);
