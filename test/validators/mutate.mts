/**
 * `npm run mutate`: removes every check from the generated code in turn, and sees whether a value notices. What is removed
 * is found in the code's syntax: each condition under which a value does not fit and each half of one, each check in a
 * table of properties, each case of a union, each member of an enum. A change that no value notices is printed, and fails
 * the run. What only makes things faster is left alone: without it everything is said later, but the same.
 */
import ts from "typescript";
import fc from "fast-check";
import { emitValidators } from "../../generator/emit/validators.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { loadValidators, type LoadedValidators } from "./load.js";
import { model } from "./model.js";
import { arbitrarySample, corrupt } from "./values.js";

interface Mutant {
  readonly path: string;
  readonly text: string;
  readonly what: string;
}

/** Values with what must be said of them, by the unchanged validators. */
interface Verdict {
  readonly name: string;
  readonly value: unknown;
  readonly verdict: string;
}

const files = emitValidators(model).filter(({ path }) => path.startsWith("validation/") && !path.endsWith("constants.ts"));
const mutants = files.flatMap(({ path, text }) => findMutants(path, text));

const original = await loadWith((all) => all);
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

/** Loads validators that never give up the short way: what it checks must be noticed there. */
function loadWith(change: (files: readonly OutputFile[]) => readonly OutputFile[]): Promise<LoadedValidators> {
  return loadValidators(model, undefined, (all) =>
    change(all).map((file) => ({ ...file, text: file.text.replace(/diverse\(\w+, value\)/g, "false") })),
  );
}

async function isNoticed(mutant: Mutant): Promise<boolean> {
  const loaded = await loadWith((all) => all.map((file) => (file.path === mutant.path ? { ...file, text: mutant.text } : file)));
  try {
    return verdicts.some(({ name, value, verdict }) => judge(loaded, name, value) !== verdict);
  } finally {
    loaded.remove();
  }
}

function judge(validators: LoadedValidators, name: string, value: unknown): string {
  try {
    const result = validators.validate(name, value);
    const issues = result.ok ? "" : result.issues.map((issue) => `${issue.code} ${issue.message} ${issue.docs ?? ""}`).join("; ");
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
    const name = type.identifiers.type;
    for (const value of [{}, null, 1, []]) addValue(name, value);
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
      addValue(type.identifiers.type, value);
  }
  for (const name of ["PersonPostBody", "PersonUpdateBody", "PersonInviteBody"]) {
    for (const value of [
      {},
      null,
      { displayName: "x" },
      { displayName: "x", since: "x" },
      { to: [1], message: 1 },
      { to: ["x"] },
      { displayName: null, to: null },
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
  const replace = (node: ts.Node, by: string): void => {
    const start = node.getStart(source);
    found.push({
      path,
      text: text.slice(0, start) + by + text.slice(node.end),
      what: `${text.slice(start, node.end).slice(0, 160)} => ${by}`,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && /^(?:is|validate|parse)[A-Z]/.test(node.name?.text ?? "")) {
      ts.forEachChild(node, visit);
      return;
    }
    if (ts.isIfStatement(node)) {
      // What only makes things faster changes nothing when it goes.
      if (!node.expression.getText(source).startsWith("diverse(")) replace(node.expression, "false");
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
      const right = node.right.getText(source);
      // One way for a value not to fit, or one member of an enum.
      if (ts.isParenthesizedExpression(node.parent) || right.startsWith('value === "')) replace(node.right, "false");
    } else if (ts.isCaseClause(node)) {
      replace(node.expression, '"nothing of this name"');
    } else if (ts.isArrayLiteralExpression(node) && ts.isArrowFunction(node.parent)) {
      node.elements.forEach((element, index) => {
        if (index % 2 === 1 && element.getText(source) !== "edmUntyped") replace(element, "() => null");
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
