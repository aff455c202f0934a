import type { Phrase, PhraseTable } from "./phrase.js";

/** Between the status and the link to the type, or in the link: there is a collection of it. */
export const collections = {
  title: "A collection in the response",
  place: "sentence",
  rows: [
    {
      id: "collection-of",
      meaning: "The response holds a collection of the type that follows.",
      strength: "inferred",
      pattern: /\b(?:collection|list|array)\s+of\b/i,
      reads: [" response code and a collection of ", " and an array of "],
      leaves: [" and a collection in ", " and the list, "],
    },
    {
      id: "one-or-more",
      meaning: "The response holds one or more of the type that follows.",
      strength: "inferred",
      pattern: /\bone or more\b/i,
      reads: [" and one or more "],
      leaves: [" and one ", " and more "],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** The group is the primitive type; what follows says whether there are several. */
export const primitiveResponses = {
  title: "A primitive type in the response",
  place: "sentence",
  rows: [
    {
      id: "returns-a-primitive",
      meaning: "The response holds a value of the primitive type that is named.",
      strength: "inferred",
      type: undefined,
      pattern:
        /\b(String|Boolean|Int32|Int64|Guid|Stream)(?: collection| value| object){0,2} in (?:the|its) response body\b/,
      reads: [
        " response code and a String collection object in the response body.",
        " and a Boolean in the response body",
        " and a Stream in its response body",
      ],
      leaves: [" and a query string in the response body", " and a String.", " and a Stringer in the response body"],
    },
    {
      id: "returns-text",
      meaning: "The response holds text.",
      strength: "inferred",
      type: "Edm.String",
      pattern: /(?<!query )\bstring(?: collection| value| object){0,2} in (?:the|its) (?:response )?body\b/,
      reads: [" and a string collection object in the response body", " and a base64 string in the response body"],
      leaves: [" and a query string in the response body", " and a string."],
    },
    {
      id: "returns-true-or-false",
      meaning: "The response holds `true` or `false`.",
      strength: "inferred",
      type: "Edm.Boolean",
      pattern: /\b(?:true|false|boolean)\b(?: value)?(?: is returned)? in (?:the|its) (?:response )?body\b/i,
      reads: [". If it floats, a true value is returned in the response body", " and a boolean in the response body"],
      leaves: [" and a true friend in the response body", ". This is true."],
    },
    {
      id: "returns-bytes",
      meaning: "The response holds bytes.",
      strength: "inferred",
      type: "Edm.Stream",
      pattern: /\b(?:binary (?:data|content|stream)|byte stream|raw bytes)\b/i,
      reads: [" and the binary data of the photo", " and the file's raw bytes in the response body"],
      leaves: [" and a binary star", " and 12 bytes less"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred"> & { readonly type: `Edm.${string}` | undefined }>;

/** The link in such a sentence names nothing that the response's body holds. */
export const linksElsewhere = {
  title: "A link in a response's description that is not its type",
  place: "sentence",
  rows: [
    {
      id: "link-in-header",
      meaning: "The response's header leads to what is linked; the body does not hold it.",
      strength: "inferred",
      pattern: /\bheader\b|\blocation:/i,
      unless: /\bin the (?:response )?body\b/i,
      reads: [
        "and a Location: header pointing to the boat",
        "The response also contains a Location header with a link to the boat",
      ],
      leaves: ["and a boat in the response body", "and a header and a boat in the response body"],
    },
    {
      id: "see-link",
      meaning: "The link is to be read; the response's body does not hold it.",
      strength: "inferred",
      pattern: /^(?:\*?for (?:details|more information), )?see\b/i,
      reads: ["See boat", "For details, see boat properties"],
      leaves: ["and a seeworthy boat", "a boat, see below"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

export const returnsWithoutStatus = {
  title: "What a response holds, without a status",
  place: "sentence",
  rows: [
    {
      id: "returns-without-status",
      meaning: "The operation returns the type that is linked; nothing says with which status.",
      strength: "inferred",
      pattern: /\breturns?\b/i,
      reads: ["This method returns a collection of boats.", "If successful, return the boat"],
      leaves: ["The boat is returned.", "The returning boat"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** The group is the status. */
export const plainStatuses = {
  title: "The status of a response, in the text itself",
  place: "sentence",
  rows: [
    {
      id: "returns-status",
      meaning: "The operation answers with the status that is named.",
      strength: "inferred",
      pattern: /\b(?:returns?|with)\b[^.]{0,60}\b([1-5]\d\d)\b/,
      reads: ["This method returns a 204 response.", "It answers with HTTP status 202"],
      leaves: ["It has 204 masts.", "This method returns. See 204", "returns 999"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;

/** What a cell of a permissions table says that names no permission; its row's `state` is what it means. */
export const ungrantedPermissions = {
  title: "Permissions that are not needed or not to be had",
  place: "sentence",
  rows: [
    {
      id: "permission-not-supported",
      meaning: "This kind of caller cannot call the operation.",
      strength: "stated",
      state: "notSupported",
      pattern: /^(?:un|not )(?:supported|applicable|available)\b|^n\/?a\b|\bnot supported\b/i,
      reads: ["Not supported.", "Not available", "N/A", "This is not supported"],
      leaves: ["None.", "Supported"],
    },
    {
      id: "permission-not-needed",
      meaning: "This kind of caller needs no permission.",
      strength: "stated",
      state: "notNeeded",
      pattern: /^(?:none\b|no permissions?\b)/i,
      reads: ["None.", "None", "No permission is required."],
      leaves: ["Not supported.", "Nonetheless"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"stated"> & { readonly state: "notNeeded" | "notSupported" }>;

/** Why a sentence that names query options gives none. */
export const unsupportedOptions = {
  title: "Query options that are not supported",
  place: "sentence",
  rows: [
    {
      id: "options-not-supported",
      meaning: "The operation does not support the query options that the sentence names.",
      strength: "stated",
      pattern: /(?:\bnot|n['\u2019]t|\bnever)\b(?: \w+){0,2} support(?:s|ed)?\b|\bunsupported\b/i,
      reads: ["This method does not support $filter.", "$top isn't currently supported", "$skip is unsupported."],
      leaves: ["This method supports $select.", "Supported: $top, not more than 50"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"stated">>;

/** The statuses in such a sentence are those of errors. */
export const errorStatuses = {
  title: "Errors that an operation may answer with",
  place: "sentence",
  rows: [
    {
      id: "errors-to-handle",
      meaning: "The operation may answer with the errors whose statuses the sentence lists.",
      strength: "inferred",
      pattern:
        /\b(?:errors?|HTTP|no \w+ exists?|not found)\b.*?\b[45]\d\d\b|\b[45]\d\d\b.*?\b(?:errors?|will be returned)\b/i,
      reads: [
        "The most common errors are the 403 and 404 errors.",
        "It returns a 400 error.",
        "This action returns HTTP 400 if it sank.",
      ],
      leaves: ["It has 400 masts.", "See the errors.", "Errors of 10404 boats"],
    },
  ],
} as const satisfies PhraseTable<Phrase<"inferred">>;
