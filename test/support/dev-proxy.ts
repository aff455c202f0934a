/** A mock as Microsoft Dev Proxy reads it. */
export interface DevProxyMock {
  readonly request: { readonly url: string; readonly method: string };
  readonly response: { readonly statusCode: number; readonly headers?: readonly object[]; readonly body?: unknown };
}

export function readDevProxyMocks(text: string): { readonly mocks: readonly DevProxyMock[] } {
  return JSON.parse(text) as { readonly mocks: readonly DevProxyMock[] };
}

/** The mock that Dev Proxy answers a request with: the first whose method and whole address match, where `*` is any text. */
export function findDevProxyMock(
  mocks: readonly DevProxyMock[],
  method: string,
  url: string,
): DevProxyMock | undefined {
  return mocks.find(({ request }) => request.method === method && matchesWildcard(request.url, url));
}

function matchesWildcard(pattern: string, url: string): boolean {
  const [start = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return pattern === url;
  const end = rest.pop() ?? "";
  if (!url.startsWith(start) || !url.endsWith(end)) return false;
  let at = start.length;
  for (const part of rest) {
    const found = url.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= url.length - end.length;
}
