/** Values to be checked: always the same ones, made from the specification. */

/** A small generator of numbers from 0 to 1 (mulberry32), so that runs can be compared. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = [
  "Adele",
  "Lee",
  "Redmond",
  "Marketing",
  "en-US",
  "Quarterly report",
  "adelev@contoso.com",
  "+1 425 555 0109",
];

function makeValue(specification, check, random, depth) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  switch (check.kind) {
    case "string":
      return pick(words);
    case "boolean":
      return random() < 0.5;
    case "int32":
      return Math.floor(random() * 120);
    case "int64":
      return Math.floor(random() * 1e10);
    case "double":
      return random() * 100;
    case "dateTime":
      return `20${10 + Math.floor(random() * 14)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}T0${Math.floor(random() * 10)}:30:00Z`;
    case "date":
      return "2024-05-31";
    case "time":
      return "08:30:00.0000000";
    case "duration":
      return "PT1H30M";
    case "guid":
      return `f81d4fae-7dec-11d0-a765-00a0c91e${1000 + Math.floor(random() * 8999)}`;
    case "binary":
      return "R3JhcGg=";
    case "enum":
      return pick(specification.enums[check.name]);
    case "reference":
      return { id: pick(words) };
    case "list":
      return Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
        makeValue(specification, check.element, random, depth + 1),
      );
    case "type":
      return makeObject(specification, check.name, random, depth + 1, (property) => !isRelationship(property));
  }
}

export function isRelationship({ check }) {
  return check.kind === "reference" || (check.kind === "list" && check.element.kind === "reference");
}

function makeObject(specification, name, random, depth, keep) {
  const value = {};
  for (const property of specification.types[name]) {
    if (!keep(property)) continue;
    value[property.name] =
      property.nullable && random() < 0.15 ? null : makeValue(specification, property.check, random, depth);
  }
  return value;
}

/** `shapeCount` sets of keys, 64 values in turn; all relationships are left out, as without `$expand`. */
export function makePayloads(specification, name, shapeCount) {
  const random = createRandom(name.length * 1000 + shapeCount);
  const structural = specification.types[name].filter((property) => !isRelationship(property));
  const selections = Array.from({ length: shapeCount }, () => {
    if (shapeCount === 1) return structural.filter(() => random() < 0.6);
    const size = 4 + Math.floor(random() * Math.min(20, structural.length - 4));
    const rest = [...structural];
    return Array.from({ length: size }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]);
  });
  return Array.from({ length: 64 }, (_, index) => {
    const selection = new Set(selections[index % shapeCount]);
    return makeObject(specification, name, random, 0, (property) => selection.has(property));
  });
}

/**
 * What the documented answers hold of a type, one by one and in lists: as the service sends it, with few properties or
 * many, as the page's author chose. `accepts` leaves out what asks for more than the specification has.
 */
export function listDocumented(fixtures, qualifiedName, accepts) {
  const isOf = (type) => type.kind === "structured" && type.name === qualifiedName;
  return fixtures
    .filter(({ part }) => part === "response")
    .flatMap(({ type, conforming }) =>
      isOf(type) ? [conforming] : type.kind === "collection" && isOf(type.element) ? (conforming.value ?? []) : [],
    )
    .filter((value) => accepts(value) && Object.keys(value).length > 0);
}

/** The same values, each with one property that does not fit. */
export function corrupt(specification, name, payloads) {
  const random = createRandom(7);
  return payloads.map((payload) => {
    const copy = structuredClone(payload);
    const candidates = specification.types[name].filter((property) => property.name in copy);
    const { name: key, check } = candidates[Math.floor(random() * candidates.length)];
    copy[key] = check.kind === "int32" || check.kind === "int64" || check.kind === "double" ? "twelve" : 12;
    return copy;
  });
}
