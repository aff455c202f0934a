import type { Page } from "../../markdown/page.js";
import { mainSection } from "../../markdown/sections.js";
import type { EnumFacts, ExampleFacts, OperationFacts } from "../page-facts.js";
import { describe } from "../prose/intro.js";
import { keepLedger, type Accounted } from "../tables/ledger.js";
import { readRequestTemplates } from "./http-request.js";
import { listArguments, listPlaceholders, listQueryOptions, withoutNamesakes } from "./named-parameters.js";
import { readOperationTables } from "./operation-tables.js";
import { readRequestBody } from "./request-body.js";
import { requireRows } from "./required-rows.js";
import { readResponses } from "./responses.js";
import { readShape } from "./shape.js";

export interface OperationPageFacts {
  readonly operation: OperationFacts;
  readonly enums: readonly EnumFacts[];
}

/** Everything an API page says of its operation, the examples aside. */
export function extractOperation(page: Page, examples: readonly ExampleFacts[]): Accounted<OperationPageFacts> {
  return keepLedger((ledger) => {
    const { heading } = mainSection(page);
    const span = heading?.span ?? page.source.spanAt(0, 0);
    const requests = ledger.take(readRequestTemplates(page));
    const { permissions, parameters, body, enums } = ledger.take(readOperationTables(page));
    const rows = requireRows(page, body.rows, examples);
    const requestBody = readRequestBody(page, { ...body, rows }, examples);
    const responses = readResponses(page);
    // A table may have an argument under any heading.
    const given = listArguments(requests).filter(({ name }) => !parameters.some((row) => row.name === name));
    const named = [...listPlaceholders(requests), ...given, ...listQueryOptions(page)];
    const operation: OperationFacts = {
      description: describe(page),
      shape: readShape(heading?.text ?? "", requests, { page, responses }, span),
      requests,
      permissions,
      parameters: withoutNamesakes([...parameters, ...named]),
      ...(requestBody !== undefined && { requestBody }),
      responses,
      span,
    };
    return { operation, enums };
  });
}
