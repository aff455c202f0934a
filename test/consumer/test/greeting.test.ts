import fc from "fast-check";
import { expect, test } from "vitest";
import { messageArbitrary, userArbitrary } from "../src/graph/v1.0/arbitraries/index.js";
import { buildMessage, buildRecipient, buildUser } from "../src/graph/v1.0/builders/index.js";
import { greet, listReplyAddresses } from "../src/greeting.js";

test("users are greeted by their given name", () => {
  expect(greet(buildUser({ givenName: "Adele" }))).toBe("Hello, Adele!");
  expect(greet(buildUser({ givenName: null, displayName: "Adele Vance" }))).toBe("Hello, Adele Vance!");
  expect(greet({})).toBe("Hello, you!");
});

test("replies go to whom the sender names, else to the sender", () => {
  const ada = buildRecipient({ emailAddress: { address: "ada@contoso.com" } });
  const bob = buildRecipient({ emailAddress: { address: "Bob@contoso.com" } });
  expect(listReplyAddresses(buildMessage({ from: ada, replyTo: [bob, bob] }))).toEqual(["bob@contoso.com"]);
  expect(listReplyAddresses(buildMessage({ from: ada, replyTo: [] }))).toEqual(["ada@contoso.com"]);
});

test("whatever the service may send, there is a greeting and a list of addresses", () => {
  fc.assert(
    fc.property(userArbitrary(), messageArbitrary(), (anyone, any) => {
      expect(greet(anyone)).toMatch(/^Hello, .+!$/s);
      expect(new Set(listReplyAddresses(any)).size).toBe(listReplyAddresses(any).length);
    }),
  );
});
