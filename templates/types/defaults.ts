import { mapProperties, type AnyProperty } from "../../generator/model/queries.js";
import type { Model, StructuredType } from "../../generator/model/types.js";
import type { Declaration } from "../declaration.js";
import { writeDocumentation } from "../documentation.js";
import { quoteString } from "../quote.js";
import { writePropertyNames } from "../type-text.js";

/** What the pages say of when the properties of a type are returned. */
export interface DefaultsView {
  readonly type: StructuredType;
  /** The properties that come by default. */
  readonly there: readonly string[];
  /** Those that come only where `$select` or `$expand` asks for them. */
  readonly absent: readonly string[];
}

/** The types of which pages say so, their bases' properties included. */
export function viewDefaults({ types }: Model): readonly DefaultsView[] {
  return [...types.values()].flatMap((type): DefaultsView[] => {
    const properties = [...mapProperties(types, type.qualifiedName).values()];
    if (!properties.some(({ facts }) => facts.returned !== undefined)) return [];
    const list = (isListed: (property: AnyProperty) => boolean): readonly string[] =>
      properties.filter(isListed).map(({ name }) => name);
    const isThere = ({ facts }: AnyProperty): boolean => facts.returned?.value === "default";
    const isAbsent = ({ kind, facts }: AnyProperty): boolean =>
      facts.returned === undefined ? kind === "navigationProperty" : facts.returned.value !== "default";
    return [{ type, there: list(isThere), absent: list(isAbsent) }];
  });
}

/** The type `Default`, which finds what it needs by the name that a type has in `@odata.type`. `returned` is a name. */
export function renderDefaults(views: readonly DefaultsView[], returned: string): readonly Declaration[] {
  const properties = views.map(({ type, there, absent }) => ({
    name: quoteString(`#${type.qualifiedName}`),
    type: `{ there: ${writePropertyNames(there)}; absent: ${writePropertyNames(absent)} }`,
  }));
  const found = 'Extract<T["@odata.type"], keyof DefaultProperties>';
  const type =
    `[${found}] extends [never] ? T : ` +
    `${returned}<T, DefaultProperties[${found}]["there"], DefaultProperties[${found}]["absent"]>`;
  const about =
    "`T` as it comes where a request has neither `$select` nor `$expand`: what its page says is returned by default " +
    "is there, and what is returned only on request is not. A type of which no page says so is itself.";
  return [
    { kind: "interface", structure: { name: "DefaultProperties", properties } },
    {
      kind: "typeAlias",
      structure: {
        name: "Default",
        isExported: true,
        docs: writeDocumentation([about]),
        typeParameters: [{ name: "T", constraint: '{ "@odata.type"?: string }' }],
        type,
      },
    },
  ];
}
