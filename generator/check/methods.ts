/** The rows of methods tables beside what the pages they link to say, for the rules that hold one against the other. */
import type { MethodRow, OperationFacts } from "../extract/page-facts.js";
import { resolveLink } from "../source/links.js";
import type { CheckInput } from "./rule.js";

export interface ShownMethod {
  readonly row: MethodRow;
  readonly operation: OperationFacts;
}

/** The rows that lead to a page of the set that documents an operation. */
export function listMethods({ pages }: CheckInput): readonly ShownMethod[] {
  const operations = new Map(pages.map(({ path, operation }) => [path.toLowerCase(), operation]));
  return pages.flatMap(({ path, methods }) =>
    methods.flatMap((row) => {
      const target = resolveLink(path, row.url)?.path.toLowerCase();
      const operation = target === undefined ? undefined : operations.get(target);
      return operation === undefined ? [] : [{ row, operation }];
    }),
  );
}

/** Whether the cell names what is returned: not `None`, a dash or a status. */
export function namesType({ returns }: MethodRow): boolean {
  return isName.test(returns) && !saysNothing.test(returns);
}

const isName = /^\W*[a-z][\w.]*(?:\s+\(?(?:collection|object|resource|objects)\)?)*\W*$/i;
const saysNothing = /^\W*(?:none|nothing|no|n\/?a|not|null|empty|void|http|status|accepted|created|success)\b/i;
