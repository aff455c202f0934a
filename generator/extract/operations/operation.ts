import type { Inline, LinkToken, Page, Paragraph, Section } from "../../markdown/page.js";
import { mainSection, walkBlocks, walkSections } from "../../markdown/sections.js";
import type { Span } from "../../source/span.js";
import { inferred, stated, type Fact } from "../../model/fact.js";
import type { HttpMethod, OperationShape, Permission, RequestTemplate } from "../../model/operation.js";
import type {
  NameReference,
  OperationFacts,
  ParameterRow,
  PropertyRow,
  RequestBodyFacts,
  ResponseFacts,
} from "../page-facts.js";
import { readRequestTemplates } from "./http-request.js";
import { markUnderstood, markUnread, type Ledger } from "../tables/ledger.js";
import { readPermissions } from "./permissions.js";
import { referenceOf } from "../prose/reference.js";
import { readPropertyTable } from "../properties/property-table.js";
import { describe, readIntro } from "../types/resource.js";
import { operationTableKind } from "../tables/table-kind.js";

/** Everything an API page says of its operation, the examples aside. */
export function extractOperation(page: Page, ledger: Ledger): OperationFacts {
  const main = mainSection(page);
  const title = main.heading?.text ?? "";
  const requests = readRequestTemplates(page, ledger);
  const tables = readTables(page, ledger);
  const requestBody = readRequestBody(page, tables.body);
  return {
    description: describe(readIntro(page)),
    shape: readShape(title, requests, page, main.heading?.span ?? page.source.spanAt(0, 0)),
    requests,
    permissions: tables.permissions,
    parameters: tables.parameters,
    ...(requestBody !== undefined && { requestBody }),
    responses: readResponses(page),
    span: main.heading?.span ?? page.source.spanAt(0, 0),
  };
}

interface Tables {
  readonly permissions: readonly Permission[];
  readonly parameters: readonly ParameterRow[];
  readonly body: readonly PropertyRow[];
}
function readTables(page: Page, ledger: Ledger): Tables {
  const permissions: Permission[] = [];
  const parameters: ParameterRow[] = [];
  const body = new Map<string, PropertyRow>();
  const bodies = new Map<Section, Map<string, PropertyRow>>();
  for (const { section, above } of walkSections(page.root)) {
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind !== "table") continue;
      switch (operationTableKind(block, section.heading, above)) {
        case "permission":
          permissions.push(...readPermissions(block, ledger));
          break;
        case "body": {
          // Tables under headings of their own are for callers of their own, and may repeat a property (api/printer-update.md).
          const under = bodies.get(section) ?? new Map<string, PropertyRow>();
          bodies.set(section, under);
          for (const row of readPropertyTable(block, "bodyRow", under, ledger)) {
            under.set(row.name, row);
            if (!body.has(row.name)) body.set(row.name, row);
          }
          break;
        }
        case "parameter":
          parameters.push(
            ...readPropertyTable(block, "parameterRow", new Map(), ledger).map((row) => asParameter(row, section)),
          );
          break;
        case "header":
          for (const row of block.rows) markUnderstood(ledger, "headerRow", row.span);
          break;
        default:
          markUnread(ledger, block);
      }
    }
  }
  return { permissions, parameters, body: [...body.values()] };
}
function asParameter(row: PropertyRow, section: Section): ParameterRow {
  const title = section.heading?.text.toLowerCase() ?? "";
  const place = title.includes("function") ? "function" : title.includes("path") ? "path" : "query";
  return {
    name: row.name,
    in: place,
    type: row.type,
    ...(row.facts.required !== undefined && { required: row.facts.required }),
    description: row.description,
    span: row.span,
  };
}

/** The section under an H2 title, with all below it. */
function findSections(page: Page, title: RegExp): readonly Section[] {
  return [...walkSections(page.root)].flatMap(({ section, above }) =>
    [section.heading, ...above].some((heading) => title.test(heading?.text ?? "")) ? [section] : [],
  );
}
function paragraphsOf(sections: readonly Section[]): readonly Paragraph[] {
  return sections.flatMap((section) =>
    [...walkBlocks(section.blocks)].filter((block): block is Paragraph => block.kind === "paragraph"),
  );
}

/** "In the request body, supply a JSON representation of the [user](..) object." */
function readRequestBody(page: Page, rows: readonly PropertyRow[]): RequestBodyFacts | undefined {
  const sections = findSections(page, /^request body$/i);
  const paragraphs = paragraphsOf(sections);
  const supplied = paragraphs.flatMap((paragraph) => readSupplied(paragraph) ?? []);
  const [type] = supplied;
  const span = sections[0]?.heading?.span;
  return span === undefined || (type === undefined && rows.length === 0)
    ? undefined
    : { ...(type !== undefined && { type }), rows, span };
}

function readSupplied({ content, span }: Paragraph): Fact<NameReference> | undefined {
  const [article, only, end] = content.tokens;
  // "A [teamsTab](..)." and no more (api/channel-post-tabs.md).
  const isAll =
    /^an?\s+$/i.test(article?.text ?? "") &&
    only?.kind === "link" &&
    /^\s*(?:object)?\.?$/.test(end?.text ?? "") &&
    content.tokens.length <= 3;
  const at = isAll ? 0 : content.text.search(/\b(?:json|representation)\b/i);
  if (at === -1 || /\bdo(?:n['\u2019]t| not) supply\b/i.test(content.text)) return undefined;
  const link = content.tokens.find(
    (token): token is LinkToken => token.kind === "link" && /\.md(?:#|$)/i.test(token.url),
  );
  if (link !== undefined) return inferred(referenceOf(link), "supply a representation of", link.span);
  // Without a link: "a JSON representation for the symantecCodeSigningCertificate object".
  const name =
    /\brepresentation (?:of|for) (?:an? |the )?(?!(?:an?|another|the|this|that|each|any|new|single|json|one)\b)([A-Za-z][\w.]*\w) (?:object|resource|entity|type)\b/i.exec(
      content.text,
    )?.[1];
  return name === undefined ? undefined : inferred({ text: name }, "supply a representation of", span);
}

/** "If successful, this method returns a `200 OK` response code and a collection of [user](..) objects in the response body." */
function readResponses(page: Page): readonly ResponseFacts[] {
  const responses: ResponseFacts[] = [];
  for (const paragraph of listResponseParagraphs(page)) {
    const { tokens, text } = paragraph.content;
    for (const [index, token] of tokens.entries()) {
      const status = statusOf(token.text, token.kind);
      if (status === undefined || responses.some((response) => response.status === status)) continue;
      const after = tokens.slice(index + 1);
      const next = after.findIndex((later) => statusOf(later.text, later.kind) !== undefined);
      const scope = next === -1 ? after : after.slice(0, next);
      const link = scope.find((later): later is LinkToken => later.kind === "link" && /\.md(?:#|$)/i.test(later.url));
      const between = scope
        .slice(0, link === undefined ? 0 : scope.indexOf(link))
        .map((each) => each.text)
        .join("");
      const following = link === undefined ? "" : (scope[scope.indexOf(link) + 1]?.text ?? "");
      const collection =
        /\b(?:collection|list|array)\s+of\b|\bone or more\b/i.test(between) ||
        /^\s*collection\b/i.test(following) ||
        /\bcollection\b/i.test(link?.text ?? "");
      const named =
        link === undefined
          ? findNamedType(scope)
          : isOneOfSeveral(link, scope)
            ? undefined
            : stated(referenceOf(link), link.span);
      responses.push({ status, ...(named !== undefined && { type: named }), collection, span: paragraph.span });
    }
    if (responses.length === 0) {
      // "This method returns a collection of [site] resources" without a status code (api/sites-list-followed.md).
      const link = /\breturns?\b/i.test(text)
        ? tokens.find(
            (token): token is LinkToken => token.kind === "link" && /resources\/.*\.md(?:#|$)/i.test(token.url),
          )
        : undefined;
      if (link !== undefined) {
        responses.push({
          status: 200,
          statusIsAssumed: true,
          type: inferred(referenceOf(link), "returns, without a status", link.span),
          collection: /\b(?:collection|list|array)\b/i.test(text),
          span: paragraph.span,
        });
        continue;
      }
      const plain = /\b(?:returns?|with)\b[^.]{0,60}\b([1-5]\d\d)\b/.exec(text);
      if (plain?.[1] !== undefined)
        responses.push({ status: Number(plain[1]), collection: false, span: paragraph.span });
    }
  }
  return responses;
}
/** Those of the section, and the sentences with which an example names an answer of its own (api/teamsapp-update.md). */
function listResponseParagraphs(page: Page): readonly Paragraph[] {
  const sections = findSections(page, /^responses?$/i);
  const isMain = (section: Section): boolean => section.heading?.depth === 2;
  const own = paragraphsOf(sections.filter((section) => !isMain(section))).filter(({ content }) =>
    /^if successful\b/i.test(content.text),
  );
  return [...paragraphsOf(sections.filter(isMain)), ...own];
}

/** "a collection of [user](..) and/or [group](..) objects": no one type is that of all of them (api/administrativeunit-list-members.md). */
function isOneOfSeveral(link: LinkToken, tokens: readonly Inline[]): boolean {
  const at = tokens.indexOf(link);
  const next = tokens[at + 2];
  return (
    /^\s*(?:and\s*\/\s*or|or)\s+(?:an?\s+)?$/i.test(tokens[at + 1]?.text ?? "") &&
    next?.kind === "link" &&
    /\.md(?:#|$)/i.test(next.url)
  );
}

/** "a **secureScore** object": the type in bold or backticks, without a link (api/securescore-get.md). */
function findNamedType(tokens: readonly Inline[]): Fact<NameReference> | undefined {
  for (const [index, token] of tokens.entries()) {
    const isName = (token.kind === "code" || token.strong) && /^[A-Za-z][\w.]*$/.test(token.text);
    if (isName && /^\s*(?:object|resource|collection|entity|type)/i.test(tokens[index + 1]?.text ?? ""))
      return inferred({ text: token.text }, "type named in the response", token.span);
    if (/[.;]\s/.test(token.text)) return undefined;
  }
  return undefined;
}

function statusOf(text: string, kind: string): number | undefined {
  const match =
    kind === "code" || kind === "text"
      ? /^\s*(?:HTTP(?:\/1\.1)?\s+)?([1-5]\d\d)(?:[\s,:-]+[A-Z][A-Za-z -]*)?\s*$/.exec(text)
      : null;
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** The shape is read from the request lines first, from the title where they leave it open. */
function readShape(title: string, requests: readonly RequestTemplate[], page: Page, span: Span): Fact<OperationShape> {
  const [first] = requests;
  const verb = /^(\w+)/.exec(title)?.[1]?.toLowerCase() ?? "";
  const last = first?.path.replace(/\?.*$/, "").split("/").at(-1) ?? "";
  const name = /([A-Za-z]\w*)\s*(?:\(|$)/.exec(last.replace(/^microsoft\.graph\./, ""))?.[1] ?? "";
  const origin = first?.span ?? span;
  const shape = ((): OperationShape => {
    const isDelta = /\bdelta\b/i.test(name) || /\bdelta\b/i.test(title);
    if (isDelta && first?.method === "GET") return "delta";
    const byMethod: Partial<Record<HttpMethod, OperationShape>> = { PATCH: "update", DELETE: "delete" };
    const direct = first === undefined ? undefined : byMethod[first.method];
    if (direct !== undefined) return direct;
    if (first?.method === "PUT") return /content|\$value|photo/i.test(last) ? "upload" : "update";
    if (first?.method === "POST") return /^(?:create|add|post)\b/.test(verb) ? "create" : "action";
    if (first?.method === "GET") return last.includes("(") ? "function" : verb === "list" ? "list" : "get";
    const byVerb: Readonly<Record<string, OperationShape>> = {
      create: "create",
      update: "update",
      delete: "delete",
      list: "list",
      get: "get",
    };
    return (
      byVerb[verb] ?? (/function/i.test(page.frontMatter.entries.get("title")?.value ?? "") ? "function" : "other")
    );
  })();
  return inferred(shape, first === undefined ? "title" : "request line", origin);
}
