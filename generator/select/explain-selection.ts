import { findNodes } from "../model/find-nodes.js";
import type { Part } from "./pattern.js";
import type { Reason, Selection } from "./select-model.js";

/** Why a type, an enum or an operation is generated. */
export interface Explanation {
  readonly name: string;
  /** The way from what was chosen to the part itself; empty where the part was left out. */
  readonly path: readonly Step[];
}

export interface Step {
  readonly name: string;
  /** `chosen by user`, or what it is to the one before it: `property manager`. */
  readonly as: string;
}

/** Explains whatever has a name in the model that a selection was made from; nothing has it where the list is empty. */
export function explainSelection(name: string, { model, reasons }: Selection): readonly Explanation[] {
  return findNodes(model.selectedFrom ?? model, name).flatMap(({ kind, node }) =>
    kind === "property" || kind === "member" ? [] : [{ name: nameOf(node), path: traceReasons(node, reasons) }],
  );
}

function traceReasons(part: Part, reasons: Selection["reasons"]): readonly Step[] {
  const reason = reasons.get(part);
  if (reason === undefined) return [];
  const step = { name: nameOf(part), as: describeReason(reason) };
  return reason.kind === "chosen" ? [step] : [...traceReasons(reason.by, reasons), step];
}

function describeReason(reason: Reason): string {
  if (reason.kind === "needed") return reason.as;
  return reason.pattern === undefined ? "chosen with all" : `chosen by ${reason.pattern}`;
}

function nameOf(part: Part): string {
  return part.kind === "operation" ? part.id : part.qualifiedName;
}
