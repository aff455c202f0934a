import { listRequests } from "../../example-requests.js";
import { defineOwnRule } from "../../rule.js";

/** A blank line parts the request line from the headers, which are taken for the body then. */
export const exampleBlankLine = defineOwnRule("example/blank-line", ({ model, findSource, report }) => {
  for (const { request } of listRequests(model)) {
    const source = findSource(request.span.path);
    const block = source?.text.slice(request.span.start, request.span.end) ?? "";
    const found = /^([A-Z]+ [^\n]*\n)((?:[ \t]*\n)+)(?=[A-Za-z-]+:[ \t])/.exec(block);
    const [, line = "", blank = ""] = found ?? [];
    if (source === undefined || blank === "" || request.headers.length === 0) continue;
    const start = request.span.start + line.length;
    const span = source.spanAt(start, start + blank.length);
    report({
      span,
      cause: span.path,
      message: "A blank line parts the request line from the headers.",
      fix: { title: "Remove the blank line", edits: [{ span, text: "" }] },
    });
  }
});
