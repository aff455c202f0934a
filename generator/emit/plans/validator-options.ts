import type { OptionsOf } from "../options.js";

/** The dials of validators, which everything that is held against them has to know as well. */
export const validatorOptions = {
  documentationLinks: {
    type: "boolean",
    default: true,
    title: "true or false",
    description: "Whether issues carry the address of the page that documents the property. Default: true",
  },
  unknownEnumMembers: {
    enum: ["reject", "accept"],
    default: "reject",
    description: "What becomes of a string that is no documented member of an enum. Default: reject",
  },
  derivedTypes: {
    enum: ["named", "declared"],
    default: "named",
    description:
      "How a property is checked whose type has derived types: as what its value says it is, which brings the checks " +
      "of all of them along, or as the declared type only. Default: named",
  },
} as const;
export type ValidatorOptions = OptionsOf<typeof validatorOptions>;
