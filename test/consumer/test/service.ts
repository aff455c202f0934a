import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import { handlers } from "../src/graph/v1.0/msw/index.js";

/** All there is of Microsoft Graph: the documented operations, and what a test puts in their place. */
export const service = setupServer(...handlers);

beforeAll(() => service.listen({ onUnhandledRequest: "error" }));
afterEach(() => service.resetHandlers());
afterAll(() => service.close());
