import type { Outcome } from "../../diagnostics/diagnostic.js";
import { mapOutcome } from "../../diagnostics/outcome.js";
import type { Page } from "../../markdown/page.js";
import { findMessages, type FoundMessage } from "./example-messages.js";
import type { ExampleFacts } from "../page-facts.js";

/**
 * The exchanges a page documents, in page order. A response belongs to the request of the same name; where names do
 * not say, to the last request under the same heading that has none yet. What finds no partner is an example of its
 * own: a second response (302, then the report), a notification that the service sends.
 */
export function extractExamples(page: Page): Outcome<readonly ExampleFacts[]> {
  return mapOutcome(findMessages(page), joinPartners);
}

function joinPartners(messages: readonly FoundMessage[]): readonly ExampleFacts[] {
  const partners = pairMessages(messages);
  const taken = new Set(partners.values());
  return messages.flatMap((message) => (taken.has(message) ? [] : [joinMessages(message, partners.get(message))]));
}

/** Request to response. */
function pairMessages(messages: readonly FoundMessage[]): ReadonlyMap<FoundMessage, FoundMessage> {
  const partners = new Map<FoundMessage, FoundMessage>();
  const isFree = (message: FoundMessage): boolean => !partners.has(message);
  const unnamed: number[] = [];
  for (const [index, message] of messages.entries()) {
    if (message.content.kind !== "response") continue;
    const sharesName = (other: FoundMessage): boolean =>
      other.content.kind === "request" && isFree(other) && other.names.some((name) => message.names.includes(name));
    const request = messages.slice(0, index).findLast(sharesName) ?? messages.slice(index + 1).find(sharesName);
    if (request) partners.set(request, message);
    else unnamed.push(index);
  }
  for (const index of unnamed) {
    const response = messages[index];
    if (!response) continue;
    const request = findPrecedingRequest(messages, index, response.title, isFree);
    if (request) partners.set(request, response);
  }
  return partners;
}

/**
 * The last free request before the response, not going back past another response or another heading; the message right
 * before it counts whatever the headings, which pages nest at odd levels.
 */
function findPrecedingRequest(
  messages: readonly FoundMessage[],
  index: number,
  title: string,
  isFree: (message: FoundMessage) => boolean,
): FoundMessage | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const message = messages[at];
    if (!message || message.content.kind === "response" || (message.title !== title && at < index - 1))
      return undefined;
    if (isFree(message)) return message;
  }
  return undefined;
}

function joinMessages(message: FoundMessage, partner: FoundMessage | undefined): ExampleFacts {
  const both = [message.content, partner?.content];
  const request = both.find((content) => content?.kind === "request");
  const response = both.find((content) => content?.kind === "response");
  return {
    title: message.title,
    ...(request?.kind === "request" && { request: request.request }),
    ...(response?.kind === "response" && { response: response.response }),
  };
}
