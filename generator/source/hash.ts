import { createHash } from "node:crypto";

/** The first 132 bits of the text's SHA-256, in 22 characters: enough to tell any two texts apart. */
export function hashText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64url").slice(0, 22);
}
