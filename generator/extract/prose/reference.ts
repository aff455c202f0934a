import type { LinkToken } from "../../markdown/page.js";
import type { NameReference } from "../page-facts.js";

/** The type that a link names, and the page that it leads to. */
export function referenceOf(token: LinkToken): NameReference {
  return { text: token.text, url: token.url };
}
