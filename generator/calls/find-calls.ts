import { Node, SyntaxKind, type CallExpression, type Expression, type Identifier, type SourceFile } from "ts-morph";
import { isGraphAddress } from "./graph-address.js";
import { readText } from "./read-text.js";

/** A request to Microsoft Graph that source code makes. */
export type FoundCall = { readonly place: CallPlace } & (
  | { readonly kind: "request"; readonly method: string; readonly url: string }
  /** What is sent depends on what only running it tells. */
  | { readonly kind: "unclear"; readonly unclear: "address" | "method" }
);

export interface CallPlace {
  /** Absolute, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** How the methods of Microsoft Graph's client that send a request are called, and what they send. */
const sendingMethods: ReadonlyMap<string, string> = new Map([
  ["get", "GET"],
  ["getStream", "GET"],
  ["post", "POST"],
  ["create", "POST"],
  ["put", "PUT"],
  ["putStream", "PUT"],
  ["patch", "PATCH"],
  ["update", "PATCH"],
  ["delete", "DELETE"],
  ["del", "DELETE"],
]);

/**
 * The calls of a file in their order: `client.api("…")` with the method that ends its chain, at once or from a constant
 * that holds it, and `fetch("https://graph.microsoft.com/…", { method })`.
 */
export function findCalls(file: SourceFile): readonly FoundCall[] {
  return file.getDescendantsOfKind(SyntaxKind.CallExpression).flatMap((call) => {
    const callee = call.getExpression();
    const [address, options] = call.getArguments();
    if (!Node.isExpression(address)) return [];
    if (Node.isPropertyAccessExpression(callee) && callee.getName() === "api") return readClientCall(call, address);
    return /^(?:(?:globalThis|window|self)\.)?fetch$/.test(callee.getText()) ? readFetch(call, address, options) : [];
  });
}

function readFetch(call: CallExpression, address: Expression, options: Node | undefined): readonly FoundCall[] {
  const url = readText(address);
  if (!isGraphAddress(url)) return [];
  const place = placeOf(call);
  const method = readMethod(options);
  return [
    method === undefined ? { kind: "unclear", unclear: "method", place } : { kind: "request", method, url, place },
  ];
}

/** `undefined` where only running it tells. */
function readMethod(options: Node | undefined): string | undefined {
  if (options === undefined) return "GET";
  if (!Node.isObjectLiteralExpression(options)) return undefined;
  const isSpread = options.getProperties().some(Node.isSpreadAssignment);
  const property = options.getProperty("method");
  if (property === undefined) return isSpread ? undefined : "GET";
  const value = property.asKind(SyntaxKind.PropertyAssignment)?.getInitializer();
  const method = value && readText(value).toUpperCase();
  return method === undefined || method.includes("{") ? undefined : method;
}

/** What a chain of calls comes to. */
interface Chain {
  readonly end: CallExpression | Identifier;
  /** What it sends; absent where the chain ends before. */
  readonly method?: string;
  readonly version?: string;
}

function readClientCall(call: CallExpression, address: Expression): readonly FoundCall[] {
  const path = readText(address);
  const chains = followChain({ end: call });
  const isSent = chains.some(({ method }) => method !== undefined);
  // Others have methods of this name too.
  const isForeign = /^[a-z]+:/i.test(path) ? !isGraphAddress(path) : !path.startsWith("/") && !isSent;
  if (isForeign) return [];
  return chains.map(({ end, method, version }): FoundCall => {
    const place = placeOf(end);
    if (path.startsWith("{")) return { kind: "unclear", unclear: "address", place };
    if (method === undefined) return { kind: "unclear", unclear: "method", place };
    return { kind: "request", method, url: isGraphAddress(path) ? path : joinPath(version, path), place };
  });
}

function joinPath(version: string | undefined, path: string): string {
  const below = path.replace(/^\//, "");
  return version === undefined ? `/${below}` : `/${version}/${below}`;
}

/**
 * From where a chain has come to its ends: several where a variable holds it that is declared once. `passed` are the
 * variables on the way: faulty code makes them of themselves.
 */
function followChain(start: Chain, passed: readonly Identifier[] = []): readonly Chain[] {
  const { end, version } = start;
  const access = end.getParent();
  const called = access?.getParent();
  if (Node.isPropertyAccessExpression(access) && access.getExpression() === end && Node.isCallExpression(called)) {
    const name = access.getName();
    const method = sendingMethods.get(name);
    if (method !== undefined) return [{ ...start, end: called, method }];
    const [argument] = called.getArguments();
    const said = name === "version" && Node.isExpression(argument) ? readText(argument) : version;
    return followChain({ end: called, ...(said !== undefined && { version: said }) }, passed);
  }
  const declaration = access?.asKind(SyntaxKind.VariableDeclaration);
  const name = declaration?.getNameNode().asKind(SyntaxKind.Identifier);
  if (name === undefined || declaration?.getInitializer() !== end || passed.includes(name)) return [start];
  if (name.getSymbol()?.getDeclarations().length !== 1) return [start];
  const uses = name.findReferencesAsNodes().flatMap((use) => use.asKind(SyntaxKind.Identifier) ?? []);
  const followed = uses.flatMap((use) => followChain({ ...start, end: use }, [...passed, name]));
  const sent = followed.filter(({ method }) => method !== undefined);
  return sent.length > 0 ? sent : [start];
}

function placeOf(node: Chain["end"]): CallPlace {
  const { line, column } = node.getSourceFile().getLineAndColumnAtPos(node.getStart());
  return { file: node.getSourceFile().getFilePath(), line, column };
}
