/**
 * The circles of a graph: groups of nodes that lead to each other, and so to themselves (strongly connected components;
 * Tarjan's algorithm without recursion, since chains of types may be long). Nodes on no circle are absent; each circle
 * has a number of its own.
 */
export function findCircles<Node>(
  nodes: Iterable<Node>,
  follow: (node: Node) => readonly Node[],
): ReadonlyMap<Node, number> {
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const circles = new Map<Node, number>();
  let circleCount = 0;

  const enter = (node: Node): { readonly node: Node; readonly targets: readonly Node[]; next: number } => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, targets: follow(node), next: 0 };
  };
  const lower = (node: Node, value: number): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? value, value));
  };
  const close = (node: Node): void => {
    const members = open.splice(open.lastIndexOf(node));
    for (const member of members) isOpen.delete(member);
    if (members.length === 1 && !follow(node).includes(node)) return;
    for (const member of members) circles.set(member, circleCount);
    circleCount++;
  };

  for (const start of nodes) {
    if (order.has(start)) continue;
    const stack = [enter(start)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = top.targets[top.next++];
      if (target !== undefined) {
        if (!order.has(target)) stack.push(enter(target));
        else if (isOpen.has(target)) lower(top.node, order.get(target) ?? 0);
        continue;
      }
      stack.pop();
      const parent = stack.at(-1);
      if (parent !== undefined) lower(parent.node, lowest.get(top.node) ?? 0);
      if (lowest.get(top.node) === order.get(top.node)) close(top.node);
    }
  }
  return circles;
}
