import fc from "fast-check";
import { isNullable } from "../../generator/model/nullability.js";
import { listBases, listDeclaredProperties, listDescendants } from "../../generator/model/queries.js";
import type { Operation } from "../../generator/model/operation.js";
import type {
  ElementType,
  Model,
  NavigationProperty,
  PrimitiveName,
  Property,
  StructuredType,
  TypeReference,
} from "../../generator/model/types.js";

/**
 * Values for a type, made from what the model says of it and from nothing of the validators: each with the places in it
 * where something else can be put that does not fit.
 */
export interface Sample {
  readonly value: unknown;
  readonly spots: readonly Spot[];
}

export interface Spot {
  readonly path: readonly (string | number)[];
  /** What must not stand there. */
  readonly misfits: readonly unknown[];
}

interface PrimitiveSamples {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

const notText: readonly unknown[] = [0, 0.5, true, [], {}];
const integers = (least: number, most: number): PrimitiveSamples => ({
  good: [least, 0, 1, most],
  bad: ["1", 0.5, true, [], {}, least - 1, most + 1, NaN],
});

const primitives: Readonly<Record<PrimitiveName, PrimitiveSamples>> = {
  "Edm.String": { good: ["", "text", "null", "x".repeat(300)], bad: notText },
  "Edm.Boolean": { good: [true, false], bad: ["true", 0, 1, [], {}] },
  "Edm.Byte": integers(0, 255),
  "Edm.SByte": integers(-128, 127),
  "Edm.Int16": integers(-32768, 32767),
  "Edm.Int32": integers(-2147483648, 2147483647),
  "Edm.Int64": {
    good: [0, 9007199254740991, "9223372036854775807"],
    bad: ["1.5", "", 0.5, 9007199254740992, true, []],
  },
  "Edm.Single": { good: [0, -1.5, "INF", "NaN"], bad: ["1.5", NaN, true, []] },
  "Edm.Double": { good: [0, -1.5, "-INF"], bad: ["Infinity", Infinity, true, []] },
  "Edm.Decimal": { good: [0, -1.5, "1.50"], bad: ["INF", NaN, true, []] },
  "Edm.DateTimeOffset": {
    good: ["2024-02-29T08:30:00Z", "2024-05-31T08:30:00.25+02:00"],
    bad: [...notText, "2023-02-29T08:30:00Z", "2024-05-31", ""],
  },
  "Edm.Date": { good: ["2024-05-31"], bad: [...notText, "2024-05-32", "2024-05-31T00:00:00Z"] },
  "Edm.TimeOfDay": { good: ["08:30:00", "23:59:59.9999999"], bad: [...notText, "24:00:00", "PT8H"] },
  "Edm.Duration": { good: ["PT1H30M", "-P1DT12H"], bad: [...notText, "P1Y1W", "1:30"] },
  "Edm.Guid": { good: ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"], bad: [...notText, "f81d4fae", ""] },
  "Edm.Binary": { good: ["", "QUJD", "-_8="], bad: [...notText, "Q", "Q Q="] },
  "Edm.Stream": { good: ["anything", {}], bad: [] },
};

const deepest = 3;

/** Values of a type, up to a few levels deep, with any of its properties. */
export function arbitrarySample(model: Model, type: StructuredType): fc.Arbitrary<Sample> {
  return sampleObject(model, type, 0);
}

/** The place and the misfit that a number picks, if the value has any place at all. */
export function corrupt(
  sample: Sample,
  pick: number,
): { readonly value: unknown; readonly path: readonly (string | number)[] } | undefined {
  const spots = sample.spots.filter((spot) => spot.misfits.length > 0);
  const spot = spots[pick % spots.length];
  if (spot === undefined) return undefined;
  const misfit = spot.misfits[Math.floor(pick / spots.length) % spot.misfits.length];
  return { value: replace(sample.value, spot.path, misfit), path: spot.path };
}

function replace(value: unknown, [key, ...rest]: readonly (string | number)[], misfit: unknown): unknown {
  if (key === undefined) return misfit;
  if (Array.isArray(value))
    return value.map((element: unknown, index) => (index === key ? replace(element, rest, misfit) : element));
  const copy: Record<string, unknown> = copyFields(value);
  return { ...copy, [key]: replace(copy[key], rest, misfit) };
}

function copyFields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/**
 * Bodies that an operation takes, with its required properties and any of the others; `undefined` where nothing is
 * known of it.
 */
export function arbitraryBody(model: Model, { requestBody, shape }: Operation): fc.Arbitrary<Sample> | undefined {
  const type = requestBody?.type && model.types.get(requestBody.type.value);
  if (requestBody === undefined || (requestBody.type === undefined && requestBody.properties.length === 0))
    return undefined;
  const declared = type === undefined ? [] : listProperties(model, type);
  const rows = requestBody.properties.filter(
    (row) =>
      !row.name.includes("@") &&
      !declared.some((property) => property.name === row.name && property.kind === "navigationProperty"),
  );
  const others = declared.filter(({ name, kind, facts: { readOnly, immutable } }) => {
    const isReadOnly = kind === "property" && readOnly?.value === true && readOnly.certainty === "stated";
    const isSetOnce = shape.value === "create" && immutable?.value === true;
    return (!isReadOnly || isSetOnce) && !rows.some((row) => row.name === name);
  });
  // What a row says of a property that the type has is only whether it is required.
  const told = rows.map((row) => ({
    property: declared.find(({ name }) => name === row.name) ?? row,
    isRequired:
      !(type !== undefined && shape.value === "update") &&
      (row.facts.required?.value === true || row.facts.requiredOnCreate?.value === true),
  }));
  const fields = [...told, ...others.map((property) => ({ property, isRequired: false }))].map((field) => {
    const { property, isRequired } = field;
    const present =
      property.kind === "navigationProperty"
        ? fc.constant(sampleRelationship(property.type.value.kind === "collection"))
        : sampleReference(model, property.type.value, 0);
    const named = (sample: Sample | undefined): { name: string; sample: Sample | undefined } => ({
      name: property.name,
      sample,
    });
    return isRequired
      ? present.map((sample) =>
          named({ ...sample, spots: [...sample.spots, { path: [], misfits: [null, undefined] }] }),
        )
      : fc.option(present, { nil: undefined, freq: 2 }).map(named);
  });
  // No value is of an abstract type itself, so that its name must say of which it is.
  const name = type?.abstract?.value === true ? [sampleTypeName(type)] : [];
  return fc.tuple(...name, ...fields).map((parts) => assemble({}, parts));
}

function sampleTypeName({ qualifiedName }: StructuredType): fc.Arbitrary<{ name: string; sample: Sample }> {
  const spots = [{ path: [], misfits: [null, undefined] }];
  return fc.constant({ name: "@odata.type", sample: { value: `#${qualifiedName}`, spots } });
}

function listProperties(model: Model, type: StructuredType): readonly (Property | NavigationProperty)[] {
  const properties = new Map<string, Property | NavigationProperty>();
  for (const level of [...listBases(model.types, type.qualifiedName)].reverse().concat(type)) {
    for (const property of listDeclaredProperties(level))
      if (!property.name.includes("@")) properties.set(property.name, property);
  }
  return [...properties.values()];
}

/** An object of samples, and their spots seen from it. */
function assemble(
  start: object,
  parts: readonly { readonly name: string; readonly sample: Sample | undefined }[],
): Sample {
  const value: Record<string, unknown> = { ...start };
  const spots: Spot[] = [];
  for (const { name, sample } of parts) {
    if (sample === undefined) continue;
    value[name] = sample.value;
    for (const { path, misfits } of sample.spots) spots.push({ path: [name, ...path], misfits });
  }
  return { value, spots };
}

function sampleObject(model: Model, type: StructuredType, depth: number): fc.Arbitrary<Sample> {
  const fields = listProperties(model, type).map((property) =>
    fc
      .option(sampleProperty(model, property, depth), { nil: undefined, freq: depth === 0 ? 2 : 1 })
      .map((sample) => ({ name: property.name, sample })),
  );
  const typeName = fc.constantFrom(
    undefined,
    `#${type.qualifiedName}`,
    `#other.${type.name}`,
    "#microsoft.graph.nobodyKnowsThisType",
  );
  const more = { "@odata.etag": 'W/"1"', "unknown@odata.type": "#x", notDocumentedAnywhere: 1 };
  return fc
    .tuple(typeName, ...fields)
    .map(([name, ...parts]) => assemble(name === undefined ? more : { ...more, "@odata.type": name }, parts));
}

function sampleProperty(model: Model, property: Property | NavigationProperty, depth: number): fc.Arbitrary<Sample> {
  const many = property.type.value.kind === "collection";
  const present =
    property.kind === "navigationProperty"
      ? fc.constant(sampleRelationship(many))
      : sampleReference(model, property.type.value, depth);
  const nullable = isNullable(property);
  return fc.tuple(present, fc.nat({ max: 5 })).map(([sample, dice]) => {
    if (nullable && dice === 0) return { value: null, spots: sample.spots.filter((spot) => spot.path.length === 0) };
    const root = sample.spots.some((spot) => spot.path.length === 0 && spot.misfits.length > 0);
    return !nullable && root ? { ...sample, spots: [...sample.spots, { path: [], misfits: [null] }] } : sample;
  });
}

function sampleRelationship(many: boolean): Sample {
  const one = { id: "1", "@odata.type": "#microsoft.graph.user", displayName: 1 };
  return many
    ? {
        value: [one, {}],
        spots: [
          { path: [], misfits: ["x", 1, {}] },
          { path: [0], misfits: [null, 1, "x"] },
          { path: [0, "id"], misfits: [1] },
        ],
      }
    : {
        value: one,
        spots: [
          { path: [], misfits: ["x", 1, []] },
          { path: ["id"], misfits: [1, {}] },
        ],
      };
}

function sampleReference(model: Model, reference: TypeReference, depth: number): fc.Arbitrary<Sample> {
  if (reference.kind !== "collection") return sampleElement(model, reference, depth);
  return fc
    .array(sampleElement(model, reference.element, depth), { maxLength: depth >= deepest ? 0 : 2 })
    .map((samples) => {
      const spots: Spot[] = [{ path: [], misfits: ["x", 1, {}] }];
      samples.forEach((sample, index) => {
        for (const { path, misfits } of sample.spots) spots.push({ path: [index, ...path], misfits });
        if (sample.spots.some((spot) => spot.path.length === 0 && spot.misfits.length > 0))
          spots.push({ path: [index], misfits: [null, undefined] });
      });
      return { value: samples.map((sample) => sample.value), spots };
    });
}

function sampleElement(model: Model, element: ElementType, depth: number): fc.Arbitrary<Sample> {
  switch (element.kind) {
    case "primitive": {
      const { good, bad } = primitives[element.name];
      return fc.constantFrom(...good).map((value) => ({ value, spots: [{ path: [], misfits: bad }] }));
    }
    case "knownString":
      return fc
        .constantFrom(...element.values, "another")
        .map((value) => ({ value, spots: [{ path: [], misfits: notText }] }));
    case "enum": {
      const type = model.enums.get(element.name);
      if (type === undefined) return fc.constant({ value: "anything", spots: [{ path: [], misfits: notText }] });
      const members = type.members.map((member) => member.name);
      const flags = type.flags?.value === true;
      const values = flags ? [...members, members.slice(0, 3).join(","), members.slice(0, 2).join(", ")] : members;
      const misfits = [
        ...notText,
        "noSuchMember",
        `${members[0] ?? ""} `.concat("x"),
        ...(flags ? [] : [members.concat("zzz").join(",")]),
      ];
      return fc.constantFrom(...values).map((value) => ({ value, spots: [{ path: [], misfits }] }));
    }
    case "structured": {
      const type = model.types.get(element.name);
      if (type === undefined) return fc.constant({ value: { any: 1 }, spots: [] });
      return sampleStructured(model, type, depth);
    }
    case "union": {
      const samples = element.options.map((option) => sampleElement(model, option, depth));
      // What fits none of the options: what every one of them calls a misfit of the whole.
      const misfits = [0, 0.5, 1, true, "x", ""].filter((value) =>
        element.options.every((option) => isMisfit(model, option, value)),
      );
      return fc.oneof(...samples).map(({ value }) => ({ value, spots: [{ path: [], misfits }] }));
    }
    case "untyped":
    case "unresolved":
      return fc.constantFrom<unknown>(1, "x", [1], { a: null }).map((value) => ({ value, spots: [] }));
  }
}

function isMisfit(model: Model, option: ElementType, value: unknown): boolean {
  if (option.kind === "primitive") return primitives[option.name].bad.includes(value);
  if (option.kind === "structured") return model.types.has(option.name);
  return option.kind === "knownString" && notText.includes(value);
}

/** A value of the type, or of one derived from it that says so. */
function sampleStructured(model: Model, type: StructuredType, depth: number): fc.Arbitrary<Sample> {
  const misfits = ["x", 1, true, []];
  if (depth >= deepest) return fc.constant({ value: {}, spots: [{ path: [], misfits }] });
  const descendants = listDescendants(model.types, type);
  const named = descendants.filter(
    (derived) => descendants.filter((other) => other.name === derived.name).length === 1,
  );
  const withName = (derived: StructuredType): fc.Arbitrary<Sample> =>
    sampleObject(model, derived, depth + 1).map((sample) => ({
      ...sample,
      value: { ...copyFields(sample.value), "@odata.type": `#${derived.qualifiedName}` },
    }));
  const choices = [
    sampleObject(model, type, depth + 1),
    ...(descendants.length > 100 ? [] : named.slice(0, 2).map(withName)),
  ];
  return fc
    .oneof(...choices)
    .map((sample) => ({ value: sample.value, spots: [...sample.spots, { path: [], misfits }] }));
}
