import { isPluralOf, shortName } from "../../../model/names.js";
import { listMethods, namesType } from "../../methods.js";
import { defineOwnRule } from "../../rule.js";

/** A methods table gives one object where the operation's own page says that a collection is returned. */
export const methodCollection = defineOwnRule("method/collection", ({ report, findSource, ...documentation }) => {
  for (const { row, operation } of listMethods({ findSource, ...documentation })) {
    const [only, second] = operation.responses.filter(({ type, status }) => type !== undefined && status < 300);
    if (only?.collection !== true || second !== undefined || operation.shape.value !== "list") continue;
    if (!namesType(row) || /\bcollection\b|\blist\b|\barray\b/i.test(row.returns)) continue;
    // `DriveItems` says that there are several.
    if (only.type !== undefined && isPluralOf(row.returns.trim(), shortName(only.type.value.text))) continue;
    const at = row.returnsSpan.end;
    const end = findSource(row.returnsSpan.path)?.spanAt(at, at);
    report({
      span: row.returnsSpan,
      message: `The table says that \`${row.title}\` returns one \`${row.returns}\`; its page says a collection.`,
      related: [{ message: "The operation's page says so here.", span: only.span }],
      ...(end && { fix: { title: "Write `collection` behind it", edits: [{ span: end, text: " collection" }] } }),
    });
  }
});
