import type { EnumMember, EnumType } from "../../generator/model/types.js";
import type { Declaration } from "../declaration.js";
import { describeDeprecation, describeText, writeDocumentation, type Tag } from "../documentation.js";
import { quoteCode, quoteObjectKey, quoteString } from "../quote.js";
import type { FileScope } from "../scope.js";

export interface EnumView {
  readonly type: EnumType;
  /** What the names of its constants begin with: `importance` of `importanceValues`. */
  readonly value: string;
  /** Whether other values are to pass. */
  readonly open: boolean;
  /** The published page. */
  readonly documentationUrl?: string;
}

/** An enum: the union of its members, the same as an array, and their numbers where the documentation gives them. */
export function renderEnum(view: EnumView, scope: FileScope): readonly Declaration[] {
  const { type, value, open } = view;
  const name = scope.useEnum(type);
  const literals = type.members.map((member) => quoteString(member.name));
  const union = [...literals, ...(open ? ["(string & {})"] : [])].join(" | ");
  const declarations: Declaration[] = [
    { kind: "typeAlias", structure: { name, isExported: true, docs: documentEnum(view, scope), type: union } },
    writeConstant(
      `${value}Values`,
      `Every documented value of ${quoteCode(name)}.`,
      `[${literals.join(", ")}] as const`,
    ),
  ];
  const numbered = type.members.filter((member) => member.value !== undefined);
  if (numbered.length > 0) {
    const entries = numbered.map((member) => `${quoteObjectKey(member.name)}: ${member.value}`);
    declarations.push(
      writeConstant(
        `${value}Numbers`,
        `The numbers behind the values of ${quoteCode(name)}; the service sends the names.`,
        `{ ${entries.join(", ")} } as const`,
      ),
    );
  }
  return declarations;
}

function writeConstant(name: string, documentation: string, initializer: string): Declaration {
  return {
    kind: "constant",
    structure: {
      isExported: true,
      docs: writeDocumentation([documentation]),
      declarations: [{ name, initializer }],
    },
  };
}

function documentEnum({ type, documentationUrl }: EnumView, scope: FileScope): string[] {
  const remarks: string[] = [];
  if (type.flags?.value === true)
    remarks.push("Values combine: several of them arrive as one string, separated by commas.");
  if (type.evolvable?.value === true) remarks.push("Evolvable: the service may add members.");
  const tags: Tag[] = documentationUrl === undefined ? [] : [{ name: "see", text: documentationUrl }];
  const members = type.members.some(hasMoreThanName)
    ? type.members.map((member) => describeMember(member, scope)).join("\n")
    : "";
  return writeDocumentation(
    [describeText(type.description, (target) => scope.linkTo(target)), remarks.join(" "), members],
    tags,
  );
}

function hasMoreThanName(member: EnumMember): boolean {
  return (
    member.description.trim() !== "" ||
    member.value !== undefined ||
    member.evolvable ||
    member.deprecated !== undefined
  );
}

function describeMember(member: EnumMember, scope: FileScope): string {
  const notes: string[] = [describeText(member.description, (target) => scope.linkTo(target)).replace(/\s+/g, " ")];
  if (member.evolvable) notes.push("Needs the header `Prefer: include-unknown-enum-members`.");
  if (member.deprecated) notes.push(`Deprecated. ${describeDeprecation(member.deprecated.value).text}`);
  const text = notes
    .filter((note) => note !== "")
    .join(" ")
    .trim();
  const number = member.value === undefined ? "" : ` (${member.value})`;
  return `- ${quoteCode(member.name)}${number}${text === "" ? "" : `: ${text}`}`;
}
