import { listMethods, namesType } from "../../methods.js";
import { defineOwnRule } from "../../rule.js";

/** A methods table names what an operation returns, whose own page says that it returns nothing. */
export const methodReturnType = defineOwnRule("method/return-type", ({ report, ...documentation }) => {
  for (const { row, operation } of listMethods(documentation)) {
    const success = operation.responses.filter(({ status }) => status < 400);
    const [first] = success;
    if (first === undefined || !namesType(row)) continue;
    if (!success.every(({ status, type }) => status === 204 && type === undefined)) continue;
    report({
      span: row.returnsSpan,
      message: `The table says that \`${row.title}\` returns \`${row.returns}\`; its page says 204, without a body.`,
      related: [{ message: "The operation's page says so here.", span: first.span }],
      fix: { kind: "suggestion", title: "Write `None`", edits: [{ span: row.returnsSpan, text: "None" }] },
    });
  }
});
