/**
 * `npm run mutate`: removes every check from the generated code in turn, and sees whether a value notices. What is
 * removed is found in the code's syntax: each condition under which a value does not fit and each half of one, each
 * check in a table of properties, each case of a union, each member of an enum. A change that no value notices is
 * printed, and fails the run. What only chooses the faster of two ways is left alone: code is tried on the way that it
 * is for.
 */
import ts from "typescript";
import fc from "fast-check";
import { nameModel } from "../../generator/emit/names.js";
import { emitFiles } from "../support/emit.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { loadValidators, type LoadedValidators } from "./load.js";
import { model } from "./model.js";
import { arbitrarySample, corrupt } from "./values.js";

interface Mutant {
  readonly path: string;
  /** Whether it is in a table, which only those look at that walk the keys. */
  readonly isTable: boolean;
  readonly text: string;
  readonly what: string;
}

/** Values with what must be said of them, by the unchanged validators. */
interface Verdict {
  readonly name: string;
  readonly value: unknown;
  readonly verdict: string;
}

const names = nameModel(model);
const files = emitFiles(["validators", "bodies"], model).filter(
  ({ path }) => path.startsWith("internal/") && !path.endsWith("constants.ts"),
);
const mutants = files.flatMap(({ path, text }) => findMutants(path, text));

const original = await loadWith(false, (all) => all);
const verdicts = collectVerdicts(original);
original.remove();
console.log(`${mutants.length} mutants, ${verdicts.length} values`);

const survivors: Mutant[] = [];
for (const [index, mutant] of mutants.entries()) {
  if (!(await isNoticed(mutant))) survivors.push(mutant);
  if (index % 50 === 49) console.log(`${index + 1} …`);
}
for (const { path, what } of survivors) console.log(`${path}: nobody notices: ${what}`);
console.log(`${mutants.length - survivors.length} of ${mutants.length} mutants noticed`);
if (survivors.length > 0) process.exitCode = 1;

/** Loads validators of which those that can choose always walk the keys, or never do. */
function loadWith(
  walks: boolean,
  change: (files: readonly OutputFile[]) => readonly OutputFile[],
): Promise<LoadedValidators> {
  const choice = /--watchOf\w+\.left < 0 && prefersWalk\(value, \w+\)/g;
  return loadValidators(model, undefined, (all) =>
    change(all).map((file) => ({ ...file, text: file.text.replace(choice, String(walks)) })),
  );
}

async function isNoticed(mutant: Mutant): Promise<boolean> {
  const loaded = await loadWith(mutant.isTable, (all) =>
    all.map((file) => (file.path === mutant.path ? { ...file, text: mutant.text } : file)),
  );
  try {
    return verdicts.some(({ name, value, verdict }) => judge(loaded, name, value) !== verdict);
  } finally {
    loaded.remove();
  }
}

function judge(validators: LoadedValidators, name: string, value: unknown): string {
  try {
    const result = validators.validate(name, value);
    const issues = result.ok
      ? ""
      : result.issues.map((issue) => `${issue.code} ${issue.message} ${issue.docs ?? ""}`).join("; ");
    return `${validators.is(name, value)} ${result.ok} ${issues}`;
  } catch (error) {
    return String(error);
  }
}

function collectVerdicts(validators: LoadedValidators): readonly Verdict[] {
  const samples: { readonly name: string; readonly value: unknown }[] = [];
  const addValue = (name: string, value: unknown): void => {
    samples.push({ name, value });
  };
  for (const type of model.types.values()) {
    const name = names.of(type).type;
    for (const value of [{}, null, 1, [], { error: {} }, { value: [] }]) addValue(name, value);
    fc.sample(fc.tuple(arbitrarySample(model, type), fc.nat()), { numRuns: 150, seed: 1 }).forEach(([sample, pick]) => {
      addValue(name, sample.value);
      for (let turn = 0; turn < 5; turn++) {
        const spoilt = corrupt(sample, pick + turn * 7919);
        if (spoilt === undefined) return;
        addValue(name, spoilt.value);
        addValue(`${name}Collection`, { value: [sample.value, spoilt.value] });
        if (type.derived.length > 0) addValue(`Any${name}`, spoilt.value);
      }
    });
    for (const value of [{}, { value: 1 }, { value: [null] }, null]) addValue(`${name}Collection`, value);
    for (const other of model.types.values()) {
      const named = { "@odata.type": `#${other.qualifiedName}`, name: 1, size: "x", width: "x", target: 1 };
      addValue(name, { "@odata.type": `#${other.qualifiedName}` });
      if (type.derived.length > 0)
        for (const value of [named, { value: [named] }, null])
          addValue(`Any${name}${value !== null && "value" in value ? "Collection" : ""}`, value);
      addValue("Box", { content: named, contents: [named] });
    }
  }
  for (const name of ["AnyItem", "AnyFile"]) {
    for (const [type, property] of [
      ["file", "size"],
      ["picture", "width"],
      ["link", "target"],
    ]) {
      const value = { "@odata.type": `#microsoft.graph.${type}`, [property ?? ""]: true };
      for (const each of [value, { [property ?? ""]: true }]) addValue(name, each);
      for (const each of [{ value: [value] }, { value: 1 }]) addValue(`${name}Collection`, each);
      for (const each of [{ content: value }, { contents: [value] }, { contents: 1 }]) addValue("Box", each);
    }
  }
  for (const type of model.enums.values()) {
    for (const value of [...type.members.map((member) => member.name), "noSuchMember", "", 1, null, ["happy"]])
      addValue(names.of(type).type, value);
  }
  for (const name of ["PersonCreate", "UpdatePersonBody", "CreatePersonReplaceBody", "InvitePersonBody"]) {
    for (const value of [
      {},
      null,
      { error: { code: "x" } },
      { value: [] },
      { displayName: "x" },
      { displayName: "x", since: "x" },
      { to: [1], message: 1 },
      { to: ["x"] },
      { displayName: null, to: null },
      { displayName: "x", age: 1.5 },
      { reason: 1 },
    ])
      addValue(name, value);
    for (const property of model.types.get("microsoft.graph.person")?.properties ?? [])
      addValue(name, { displayName: "x", to: [], [property.name]: () => 1 });
    addValue(name, { displayName: "x", manager: 1, friends: 1 });
  }
  return samples
    .filter(({ name }) => typeof validators.get(`is${name}`) === "function")
    .map(({ name, value }) => ({ name, value, verdict: judge(validators, name, value) }));
}

function findMutants(path: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: Mutant[] = [];
  const replace = (node: ts.Node, by: string, isTable = false): void => {
    const start = node.getStart(source);
    const what = `${text.slice(start, node.end).slice(0, 160)} => ${by}`;
    found.push({ path, isTable, text: text.slice(0, start) + by + text.slice(node.end), what });
  };
  const isWatched = (table: ts.FunctionDeclaration): boolean => text.includes(`watch(${table.name?.text ?? ""})`);
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name?.text.startsWith("fieldsOf")) {
      if (isWatched(node)) findRows(node).forEach((row) => replace(row, "() => null", true));
      return;
    }
    if (ts.isIfStatement(node)) {
      // What only chooses the faster way, or stops where enough was found, changes nothing when it goes.
      if (!/^--watchOf|^isSettled\(/.test(node.expression.getText(source))) replace(node.expression, "false");
    } else if (ts.isConditionalExpression(node)) {
      if (node.whenTrue.kind === ts.SyntaxKind.NullKeyword) replace(node.condition, "true");
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
      const right = node.right.getText(source);
      // One way for a value not to fit, or one member of an enum.
      if (ts.isParenthesizedExpression(node.parent) || right.startsWith('value === "')) replace(node.right, "false");
    } else if (ts.isCaseClause(node)) {
      replace(node.expression, '"nothing of this name"');
    } else if (
      ts.isExpressionStatement(node) &&
      !ts.isIfStatement(node.parent) &&
      node.getText(source).startsWith("failures = ")
    ) {
      replace(node, ";");
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The checks in a table of properties, but for those that let everything pass. */
function findRows(table: ts.Node): readonly ts.Node[] {
  const rows: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const [names, check] = ts.isArrayLiteralExpression(node) ? node.elements : [];
    if (
      names &&
      check &&
      (ts.isStringLiteral(names) || ts.isArrayLiteralExpression(names)) &&
      !ts.isStringLiteral(check)
    ) {
      if (check.getText() !== "edmUntyped") rows.push(check);
    } else ts.forEachChild(node, visit);
  };
  visit(table);
  return rows;
}
