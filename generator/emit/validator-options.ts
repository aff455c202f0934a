/** The dials of validators. */
export interface ValidatorOptions {
  /** Whether issues carry the address of the page that documents the property. */
  readonly documentationLinks: boolean;
  /** What becomes of a string that is no documented member of an enum. */
  readonly unknownEnumMembers: "reject" | "accept";
  /**
   * How a property is checked whose type has derived types: as what its value says it is, which brings the checks of
   * all of them along, or as the declared type only.
   */
  readonly derivedTypes: "named" | "declared";
}

export const defaultValidatorOptions: ValidatorOptions = {
  documentationLinks: true,
  unknownEnumMembers: "reject",
  derivedTypes: "named",
};
