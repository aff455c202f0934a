import type { Operation, Parameter, ResponseShape } from "../model/operation.js";
import { normalisePath } from "../model/request-path.js";
import type { Span } from "../source/span.js";
import type { Change, Side } from "./change.js";
import {
  addition,
  alteration,
  diffTypeOf,
  isNamed,
  isRead,
  isSent,
  removal,
  turned,
  type Comparison,
} from "./comparison.js";
import { diffBodies } from "./diff-bodies.js";
import { diffPermissions } from "./diff-permissions.js";
import { compareDescriptions } from "./evidence.js";
import { pairItems } from "./pair.js";

type OperationPair = readonly [Operation, Operation];

export function diffOperations(comparison: Comparison): readonly Change[] {
  const { both, renamed, removed, added } = pairItems(
    comparison.before.model.operations,
    comparison.after.model.operations,
    findOperationEvidence,
    (operation) => listRequests(operation).join("\n"),
  );
  const pairs = [...both, ...renamed.map(({ before, after }) => [before, after] as const)];
  return [
    ...removed.map((operation) => removal("operation/removed", placeOperation(operation))),
    ...added.map((operation) => addition("operation/added", placeOperation(operation))),
    ...renamed.map(({ before, after, evidence }) =>
      alteration("operation/renamed", [placeOperation(before), placeOperation(after)], isNamed, evidence),
    ),
    ...pairs.flatMap((pair) => diffOperation(pair, comparison)),
  ];
}

/** Only operations with the same requests are compared. */
function findOperationEvidence(before: Operation): string | undefined {
  const [first] = listRequests(before);
  return first === undefined ? undefined : `the same requests: ${first}`;
}

/** `GET /users/{}`: what a placeholder is called makes no difference. */
function listRequests({ requests }: Operation): readonly string[] {
  return [...new Set(requests.map(({ method, path }) => `${method} ${normalisePath(path)}`))].sort();
}

function placeOperation({ id, origins }: Operation): Side {
  return { owner: id, span: origins[0] };
}

function diffOperation(pair: OperationPair, comparison: Comparison): readonly Change[] {
  return [
    ...diffRequests(pair),
    ...diffParameters(pair, comparison),
    ...diffBodies(pair, comparison),
    ...diffResponses(pair, comparison),
    ...diffPermissions(pair),
  ];
}

function diffRequests([old, now]: OperationPair): readonly Change[] {
  const [before, after] = [mapRequests(old), mapRequests(now)];
  return [
    ...[...before].flatMap(([request, span]) =>
      after.has(request) ? [] : [removal("request/removed", { owner: old.id, part: request, span })],
    ),
    ...[...after].flatMap(([request, span]) =>
      before.has(request) ? [] : [addition("request/added", { owner: now.id, part: request, span })],
    ),
  ];
}

function mapRequests({ requests }: Operation): ReadonlyMap<string, Span> {
  return new Map(requests.map(({ method, path, span }) => [`${method} ${normalisePath(path)}`, span]));
}

function diffParameters([old, now]: OperationPair, comparison: Comparison): readonly Change[] {
  const { both, renamed, removed, added } = pairItems(
    mapParameters(old),
    mapParameters(now),
    (before, after) => compareDescriptions(before.description, after.description),
    (parameter) => parameter.in,
  );
  const place = ({ id }: Operation, { name, span }: Parameter): Side => ({ owner: id, part: name, span });
  const pairs = [...both, ...renamed.map(({ before, after }) => [before, after] as const)];
  return [
    ...removed.map((parameter) =>
      removal(
        isRequired(parameter) ? "parameter/removed-required" : "parameter/removed",
        place(old, parameter),
        isSent,
      ),
    ),
    ...added.map((parameter) =>
      addition(isRequired(parameter) ? "parameter/added-required" : "parameter/added", place(now, parameter), isSent),
    ),
    ...renamed.map(({ before, after, evidence }) =>
      alteration("parameter/renamed", [place(old, before), place(now, after)], isSent, evidence),
    ),
    ...pairs.flatMap(([a, b]) => {
      const sides = [place(old, a), place(now, b)] as const;
      return [
        ...diffTypeOf("parameter", [a, b], sides, isSent, comparison),
        ...turned([isRequired(a), isRequired(b)], ["parameter/required", "parameter/not-required"], sides, isSent),
      ];
    }),
  ];
}

function isRequired({ required }: Parameter): boolean {
  return required?.value === true;
}

/** Those of the path stand in its requests. */
function mapParameters({ parameters }: Operation): ReadonlyMap<string, Parameter> {
  return new Map(
    parameters
      .filter((parameter) => parameter.in !== "path")
      .map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]),
  );
}

function diffResponses([old, now]: OperationPair, comparison: Comparison): readonly Change[] {
  const [before, after] = [mapResponses(old), mapResponses(now)];
  const place = ({ id }: Operation, { status, span }: ResponseShape): Side => ({
    owner: id,
    part: String(status),
    span,
  });
  return [
    ...[...before].flatMap(([status, response]) => {
      const other = after.get(status);
      if (other === undefined) return [removal("response/removed", place(old, response), isRead)];
      return diffTypeOf("response", [response, other], [place(old, response), place(now, other)], isRead, comparison);
    }),
    ...[...after].flatMap(([status, response]) =>
      before.has(status) ? [] : [addition("response/added", place(now, response), isRead)],
    ),
  ];
}

function mapResponses({ responses }: Operation): ReadonlyMap<number, ResponseShape> {
  return new Map(responses.map((response) => [response.status, response]));
}
