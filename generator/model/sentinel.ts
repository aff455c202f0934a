/** `unknownFutureValue`, the last member an evolvable enum shows to callers that did not ask for more. */
export function isSentinel(name: string): boolean {
  return name.toLowerCase() === "unknownfuturevalue";
}
