/** A documentation set that is hard in one way, by the paths of its pages; `size` says how hard. */
export interface Shape {
  readonly name: string;
  readonly sizes: readonly [number, number, number];
  readonly make: (size: number) => Readonly<Record<string, string>>;
}

const repeat = (size: number, part: (index: number) => string, between = "\n"): string =>
  Array.from({ length: size }, (_, index) => part(index)).join(between);
const row = (index: number): string => `|p${String(index)}|String|The text ${String(index)}.|`;
const heading = "|Property|Type|Description|\n|:--|:--|:--|";

function resource(name: string, rows: string, rest = ""): string {
  return `# ${name} resource type\n\nNamespace: microsoft.graph\n\n## Properties\n\n${heading}\n${rows}\n\n${rest}`;
}

function derived(index: number, base: number | undefined): string {
  const name = `t${String(index)}`;
  const baseType = base === undefined ? "" : `, "baseType": "microsoft.graph.t${String(base)}"`;
  const annotation = `<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.${name}"${baseType} } -->`;
  return resource(name, row(index), `${annotation}\n\`\`\`json\n{ "p${String(index)}": "String" }\n\`\`\`\n`);
}

function chain(size: number, isCircle: boolean): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: size }, (_, index) => {
      const base = index > 0 ? index - 1 : isCircle ? size - 1 : undefined;
      return [`resources/t${String(index)}.md`, derived(index, base)];
    }),
  );
}

function keys(size: number): string {
  const members = repeat(size, (index) => `"k${String(index)}": "String"`, ",\n");
  const annotation = '<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.a" } -->';
  return resource("a", row(0), `${annotation}\n\`\`\`json\n{\n${members}\n}\n\`\`\`\n`);
}

function bomb(levels: number): Readonly<Record<string, string>> {
  const include = (level: number): string => `[!INCLUDE [x](i${String(level)}.md)]\n`;
  const inner = Array.from(
    { length: levels },
    (_, level) => [`includes/i${String(level)}.md`, `Text.\n\n${include(level + 1)}\n${include(level + 1)}`] as const,
  );
  const page = resource("a", row(0), "[!INCLUDE [x](../includes/i0.md)]\n");
  return { ...Object.fromEntries(inner), [`includes/i${String(levels)}.md`]: "End.\n", "resources/a.md": page };
}

function largeInclude(times: number): Readonly<Record<string, string>> {
  const include = repeat(times, () => "[!INCLUDE [x](../includes/large.md)]\n");
  return { "includes/large.md": "Text.\n\n".repeat(100_000), "resources/a.md": resource("a", row(0), include) };
}

const toLetters = (index: number): string =>
  [17_576, 676, 26, 1].map((power) => String.fromCharCode(97 + (Math.floor(index / power) % 26))).join("");
const one = (text: string): Readonly<Record<string, string>> => ({ "resources/a.md": text });
const members = "|Member|Value|Description|\n|:--|:--|:--|";
const member = (index: number): string => `|m${String(index)}|${String(index)}|The ${String(index)}.|`;

export const shapes: readonly Shape[] = [
  { name: "includes that double with each level", sizes: [12, 16, 20], make: bomb },
  { name: "includes of one large file", sizes: [1, 10, 50], make: largeInclude },
  { name: "undocumented keys in a representation", sizes: [2000, 4000, 8000], make: (size) => one(keys(size)) },
  {
    name: "capitals in a type's name",
    sizes: [50_000, 100_000, 200_000],
    make: (size) => one(resource("A".repeat(size), row(0))),
  },
  {
    name: "capitals in an enum's name",
    sizes: [50_000, 100_000, 200_000],
    make: (size) => one(`# Enums\n\n### ${"A".repeat(size)} values\n\n|Member|\n|:--|\n|a|\n|b|\n`),
  },
  {
    name: "ampersands in a paragraph",
    sizes: [5000, 10_000, 20_000],
    make: (size) => one(resource("a", row(0), `${"&".repeat(size)}\n\n${"&amp;".repeat(size)}`)),
  },
  { name: "types, each derived from the one before", sizes: [1250, 2500, 5000], make: (size) => chain(size, false) },
  { name: "types derived in a circle", sizes: [1250, 2500, 5000], make: (size) => chain(size, true) },
  {
    name: "lists of one enum, each with a member of its own",
    sizes: [1_000, 4_000, 16_000],
    make: (size) =>
      one(
        resource(
          "a",
          repeat(size, (index) => `|p${index}|kind|Possible values are: \`first\`, \`m${index}\`.|`),
        ),
      ),
  },
  {
    name: "members of an enum",
    sizes: [10_000, 20_000, 100_000],
    make: (size) => one(`# a enum type\n\n## Members\n\n${members}\n${repeat(size, member)}\n`),
  },
  {
    name: "characters that cannot be seen",
    sizes: [50_000, 100_000, 200_000],
    make: (size) => one(resource("a", row(0), "\u{e0041}".repeat(size))),
  },
  {
    name: "words that are nearly properties",
    sizes: [5_000, 10_000, 20_000],
    make: (size) => {
      const rows = repeat(size, (index) => `|longName${toLetters(index)}Value|String|The text.|`);
      return one(
        resource(
          "a",
          rows,
          repeat(size, (index) => `The \`longName${toLetters(index)}Thing\`.`, "\n\n"),
        ),
      );
    },
  },
  {
    name: "properties of a type",
    sizes: [10_000, 20_000, 40_000],
    make: (size) => one(resource("a", repeat(size, row))),
  },
];
