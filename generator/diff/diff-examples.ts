import type { Body, Example } from "../model/example.js";
import type { Span } from "../source/span.js";
import { wholeFileSpan } from "../source/span.js";
import type { Change, Side } from "./change.js";
import { addition, alteration, diffTypeOf, isRead, removal, type Comparison } from "./comparison.js";

/** What has become of the documented exchanges, which fixtures and mocks are made of. */
export function diffExamples(comparison: Comparison): readonly Change[] {
  const [before, after] = [mapExamples(comparison.before.model.examples), mapExamples(comparison.after.model.examples)];
  return [
    ...[...before].flatMap(([id, example]) => {
      const other = after.get(id);
      return other === undefined
        ? [removal("example/removed", placeExample(example))]
        : diffExample([example, other], comparison);
    }),
    ...[...after].flatMap(([id, example]) =>
      before.has(id) ? [] : [addition("example/added", placeExample(example))],
    ),
  ];
}

function mapExamples(examples: readonly Example[]): ReadonlyMap<string, Example> {
  return new Map(examples.map((example) => [example.id, example]));
}

function placeExample({ id, page, request, response }: Example): Side {
  return { owner: id, span: request?.span ?? response?.span ?? wholeFileSpan(page) };
}

function diffExample([a, b]: readonly [Example, Example], comparison: Comparison): readonly Change[] {
  const types = (["request", "response"] as const).flatMap((part) => diffBodyTypes(part, [a, b], comparison));
  const isSame = showExample(a) === showExample(b);
  return isSame ? types : [...types, alteration("example/body", [placeExample(a), placeExample(b)])];
}

/** A fixture has the type of its body; one without JSON has none. */
function diffBodyTypes(
  part: "request" | "response",
  [a, b]: readonly [Example, Example],
  comparison: Comparison,
): readonly Change[] {
  const [old, now] = [a[part], b[part]];
  if (old?.body?.kind !== "json" || now?.body?.kind !== "json") return [];
  const typed = [place(old.body.type, old.span), place(now.body.type, now.span)] as const;
  return diffTypeOf(
    "example",
    typed,
    [
      { owner: a.id, part },
      { owner: b.id, part },
    ],
    isRead,
    comparison,
  );
}

function place<Type>(type: Type, span: Span): { readonly type: Type; readonly span: Span } {
  return { type, span };
}

/** What of an example reaches fixtures and mocks, as text. */
function showExample({ request, response }: Example): string {
  return JSON.stringify([
    request && [request.method, request.url, showBody(request.body)],
    response && [response.status, showBody(response.body)],
  ]);
}

function showBody(body: Body | undefined): unknown {
  if (body === undefined) return undefined;
  return body.kind === "json" ? [body.kind, body.value] : [body.kind, body.source.text];
}
