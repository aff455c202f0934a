import type { Message, User } from "./graph/v1.0/index.js";

/** How a user is addressed: by the given name, else as the service shows them. */
export function greet(user: User): string {
  const name = user.givenName?.trim() || user.displayName?.trim() || "you";
  return `Hello, ${name}!`;
}

/** The addresses a reply goes to, each once. */
export function listReplyAddresses(message: Message): readonly string[] {
  const recipients = message.replyTo?.length ? message.replyTo : message.from ? [message.from] : [];
  const addresses = recipients.map((recipient) => recipient.emailAddress?.address?.toLowerCase());
  return [...new Set(addresses.filter((address): address is string => typeof address === "string" && address !== ""))];
}
