// Made of the config's JSON Schema by `npm run schema`.

/** What `graphdown.yaml` or `graphdown.config.ts` may say. Every key may be left out. */
export interface ConfigFile {
  /**
   * The documentation: folders with resources/ and api/, folders of such folders, or checkouts with an
   * api-reference/. Where two hold the same page, the later one's is read.
   */
  readonly input?: string | readonly string[] | undefined;
  /** Where the code goes; each API version gets a folder of its own there. Default: generated */
  readonly out?: string | undefined;
  /** Pages that are not read, by their path in the version's folder: api/intune-*.md */
  readonly exclude?: string | readonly string[] | undefined;
  /**
   * What is generated, with what it needs: types and enums by name (user), namespaces
   * (microsoft.graph.security.*), operations (GET /users/**), what pages document (api/user-*.md).
   * Default: everything
   */
  readonly only?: string | readonly string[] | undefined;
  /** What is not generated, but where something else needs it; patterns as those of only. */
  readonly except?: string | readonly string[] | undefined;
  /** The severity of findings, by their code: example/unknown-property: off */
  readonly rules?: Readonly<Record<string, "error" | "warning" | "info" | "off">> | undefined;
  /** Files with rules of your own. */
  readonly ruleFiles?: string | readonly string[] | undefined;
  /** Renderers of your own, which replace graphdown's of the same name: interface.ts */
  readonly templates?: string | undefined;
  /** What you know better than the pages. Default: the overrides.yaml that lies in an input */
  readonly overrides?: string | undefined;
  /**
   * Where results are kept, so that the next run does only what has changed; false: nowhere. Default:
   * node_modules/.cache/graphdown, where there is a node_modules
   */
  readonly cache?: string | boolean | undefined;
  /** What is written: outputs by name, all, or the files of your own. */
  readonly emit?:
    | "all"
    | "types"
    | "enums"
    | "validators"
    | "fixtures"
    | "tests"
    | "bodies"
    | "builders"
    | "dev-proxy"
    | "msw"
    | "operations"
    | "paths"
    | "fast-check"
    | "json-schema"
    | "openapi"
    | "zod"
    | "model"
    | (string & {})
    | readonly (
        | "all"
        | "types"
        | "enums"
        | "validators"
        | "fixtures"
        | "tests"
        | "bodies"
        | "builders"
        | "dev-proxy"
        | "msw"
        | "operations"
        | "paths"
        | "fast-check"
        | "json-schema"
        | "openapi"
        | "zod"
        | "model"
        | (string & {})
      )[]
    | undefined;
  /** What import specifiers of the code end in. Default: js, which every resolution takes */
  readonly imports?: "js" | "ts" | "none" | undefined;
  /**
   * Whether the code is TypeScript, to be compiled with yours, or an npm package in out, compiled
   * already. Default: source
   */
  readonly format?: "source" | "package" | undefined;
  /** What the package is called, with format: package. */
  readonly package?:
    | {
        /** Default: the name of the folder out */
        readonly name?: string | undefined;
        /** Default: 0.0.0 */
        readonly version?: string | undefined;
      }
    | undefined;
  /** The folders of API versions, where they are to have names of their own: v1.0: v1 */
  readonly folders?: Readonly<Record<string, string>> | undefined;
  /** The options of the output types. */
  readonly types?:
    | {
        /**
         * Whether the interfaces of open types have an index signature, which lets misspelt names of properties
         * pass. Default: closed
         */
        readonly openTypes?: "closed" | "index" | undefined;
      }
    | undefined;
  /** The options of the output validators. */
  readonly validators?:
    | {
        /** Whether issues carry the address of the page that documents the property. Default: true */
        readonly documentationLinks?: boolean | undefined;
        /** What becomes of a string that is no documented member of an enum. Default: reject */
        readonly unknownEnumMembers?: "reject" | "accept" | undefined;
        /**
         * How a property is checked whose type has derived types: as what its value says it is, which brings
         * the checks of all of them along, or as the declared type only. Default: named
         */
        readonly derivedTypes?: "named" | "declared" | undefined;
      }
    | undefined;
  /** The options of the output json-schema. */
  readonly "json-schema"?:
    | {
        /** The draft of JSON Schema. Default: draft-2020-12 */
        readonly dialect?: "draft-2020-12" | "draft-07" | undefined;
        /** The types to write, or some of their properties only: user.displayName. Default: everything */
        readonly pick?: readonly string[] | undefined;
      }
    | undefined;
}
