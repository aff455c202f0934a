/** What an operation asks of its caller; `Returned` is the type of what it gives back. */
export interface Requirement<Returned> {
  /** One of them is enough. */
  readonly scopes: readonly string[];
  /** For the compiler alone. */
  readonly returned?: Returned;
}

/** Whether a token with these scopes may call the operation. */
export function isGranted({ scopes }: Requirement<unknown>, granted: readonly string[]): boolean {
  return scopes.some((scope) => granted.includes(scope));
}
