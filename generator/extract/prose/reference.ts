import type { Inline, LinkToken } from "../../markdown/page.js";
import type { NameReference } from "../page-facts.js";

/** The type that a link names, and the page that it leads to. */
export function referenceOf(token: LinkToken): NameReference {
  return { text: token.text, url: token.url };
}

/** Whether the token is a link to a page, or to a heading of one. */
export function isPageLink(token: Inline): token is LinkToken {
  return token.kind === "link" && /\.md(?:#|$)/i.test(token.url);
}
