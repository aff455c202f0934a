/** What is at the end of a route. */
export interface Leaf<Target> {
  readonly target: Target;
  /** The names of its placeholders, in the order in which they stand. */
  readonly names: readonly string[];
}

/** The routes that begin with the same segments. */
export interface RouteNode<Target> {
  /** By their text in lower case. */
  readonly literals: Map<string, RouteNode<Target>>;
  /** Functions with arguments, by their name in lower case. */
  readonly calls: Map<string, CallNode<Target>[]>;
  /** Text around placeholders. */
  readonly mixed: { readonly pattern: RegExp; readonly node: RouteNode<Target> }[];
  /** One segment. */
  parameter?: RouteNode<Target>;
  /** A path of several segments up to a colon, `root:/{path}:`, or to the end. */
  path?: RouteNode<Target>;
  rest?: RouteNode<Target>;
  /** `...`, any number of segments. */
  any?: RouteNode<Target>;
  /** By method. */
  readonly leaves: Map<string, Leaf<Target>>;
}
export interface CallNode<Target> {
  /** Of its arguments, in lower case. */
  readonly names: readonly string[];
  readonly node: RouteNode<Target>;
}

export function createNode<Target>(): RouteNode<Target> {
  return { literals: new Map(), calls: new Map(), mixed: [], leaves: new Map() };
}

/** Adds `GET /users/{id}`; of two routes that no request tells apart the first one stays. */
export function addRoute<Target>(root: RouteNode<Target>, request: string, target: Target): void {
  const [method = "", path = ""] = request.split(" /");
  const segments = path.split("/");
  let node = root;
  for (const [index, segment] of segments.entries()) node = descend(node, segment, segments[index - 1] ?? "");
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  if (!node.leaves.has(method)) node.leaves.set(method, { target, names });
}

function descend<Target>(node: RouteNode<Target>, segment: string, before: string): RouteNode<Target> {
  if (segment === "...") return (node.any ??= createNode<Target>());
  const isPath = before.endsWith(":");
  if (/^\{[^{}]*\}$/.test(segment))
    return isPath ? (node.rest ??= createNode<Target>()) : (node.parameter ??= createNode<Target>());
  if (isPath && /^\{[^{}]*\}:$/.test(segment)) return (node.path ??= createNode<Target>());
  const [, name = "", list = ""] = /^([\w.]+)\((.+)\)$/.exec(segment) ?? [];
  if (list.includes("=") && list.includes("{")) return descendCall(node, name.toLowerCase(), list);
  if (segment.includes("{")) return descendMixed(node, segment);
  const text = segment.toLowerCase().replace(/\(\)$/, "");
  return getOrAdd(node.literals, text, () => createNode<Target>());
}

function descendCall<Target>(node: RouteNode<Target>, name: string, list: string): RouteNode<Target> {
  const names = list.split(",").map((argument) => argument.replace(/=.*$/s, "").trim().toLowerCase());
  const calls = getOrAdd(node.calls, name, (): CallNode<Target>[] => []);
  const known = calls.find((call) => call.names.join() === names.join());
  if (known !== undefined) return known.node;
  const call = { names, node: createNode<Target>() };
  calls.push(call);
  return call.node;
}

function descendMixed<Target>(node: RouteNode<Target>, segment: string): RouteNode<Target> {
  const parts = segment.split(/\{[^{}]*\}/).map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join("(.+?)")}$`, "i");
  const known = node.mixed.find((each) => each.pattern.source === pattern.source);
  if (known !== undefined) return known.node;
  const mixed = { pattern, node: createNode<Target>() };
  node.mixed.push(mixed);
  return mixed.node;
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
