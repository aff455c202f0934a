import type { Rule } from "./rule.js";
import { annotationOtherBody } from "./rules/annotation/other-body.js";
import { annotationUnknownProperty } from "./rules/annotation/unknown-property.js";
import { descriptionMissing } from "./rules/description/missing.js";
import { exampleApiVersion } from "./rules/example/api-version.js";
import { exampleArrayOrValue } from "./rules/example/array-or-value.js";
import { exampleBareArray } from "./rules/example/bare-array.js";
import { exampleBlankLine } from "./rules/example/blank-line.js";
import { exampleContentType } from "./rules/example/content-type.js";
import { exampleDuplicateName } from "./rules/example/duplicate-name.js";
import { exampleEnumCase } from "./rules/example/enum-case.js";
import { exampleEnumValue } from "./rules/example/enum-value.js";
import { exampleMissingParameter } from "./rules/example/missing-parameter.js";
import { exampleMissingRequired } from "./rules/example/missing-required.js";
import { exampleNoContent } from "./rules/example/no-content.js";
import { exampleNull } from "./rules/example/null.js";
import { exampleOtherRequest } from "./rules/example/other-request.js";
import { exampleOtherResponse } from "./rules/example/other-response.js";
import { exampleOtherValue } from "./rules/example/other-value.js";
import { examplePlaceholder } from "./rules/example/placeholder.js";
import { examplePropertyCase } from "./rules/example/property-case.js";
import { exampleReadOnly } from "./rules/example/read-only.js";
import { exampleReasonPhrase } from "./rules/example/reason-phrase.js";
import { exampleRequestIsResponse } from "./rules/example/request-is-response.js";
import { exampleRequestPath } from "./rules/example/request-path.js";
import { exampleRequestUrl } from "./rules/example/request-url.js";
import { exampleStatus } from "./rules/example/status.js";
import { exampleTypeName } from "./rules/example/type-name.js";
import { exampleTypeNameCase } from "./rules/example/type-name-case.js";
import { exampleTypeNameMissing } from "./rules/example/type-name-missing.js";
import { exampleUnknownParameter } from "./rules/example/unknown-parameter.js";
import { exampleUnknownProperty } from "./rules/example/unknown-property.js";
import { exampleUnlistedProperty } from "./rules/example/unlisted-property.js";
import { exampleValueType } from "./rules/example/value-type.js";
import { exampleWrapped } from "./rules/example/wrapped.js";
import { frontMatterEmptyKey } from "./rules/front-matter/empty-key.js";
import { frontMatterMissingKey } from "./rules/front-matter/missing-key.js";
import { linkMissingAnchor } from "./rules/link/missing-anchor.js";
import { linkMissingPage } from "./rules/link/missing-page.js";
import { linkOtherType } from "./rules/link/other-type.js";
import { linkPageCase } from "./rules/link/page-case.js";
import { methodCollection } from "./rules/method/collection.js";
import { methodReturnType } from "./rules/method/return-type.js";
import { pageEmptySection } from "./rules/page/empty-section.js";
import { pageHiddenCharacter } from "./rules/page/hidden-character.js";
import { pagePropertyMisspelt } from "./rules/page/property-misspelt.js";
import { pageTypeMisspelt } from "./rules/page/type-misspelt.js";
import { permissionsRepeatedName } from "./rules/permissions/repeated-name.js";
import { permissionsSignedInUser } from "./rules/permissions/signed-in-user.js";
import { permissionsUnknownName } from "./rules/permissions/unknown-name.js";
import { propertyRedeclared } from "./rules/property/redeclared.js";
import { representationArrayOrValue } from "./rules/representation/array-or-value.js";
import { representationMissingProperty } from "./rules/representation/missing-property.js";
import { representationPropertyCase } from "./rules/representation/property-case.js";
import { representationTypeName } from "./rules/representation/type-name.js";
import { representationUnknownProperty } from "./rules/representation/unknown-property.js";
import { representationValueType } from "./rules/representation/value-type.js";
import { requestConcreteId } from "./rules/request/concrete-id.js";
import { responseNoContent } from "./rules/response/no-content.js";
import { typeSameName } from "./rules/type/same-name.js";

/** Every rule of graphdown's own, in the order of the codes. */
export const rules: readonly Rule[] = [
  annotationOtherBody,
  annotationUnknownProperty,
  descriptionMissing,
  exampleApiVersion,
  exampleArrayOrValue,
  exampleBareArray,
  exampleBlankLine,
  exampleContentType,
  exampleDuplicateName,
  exampleEnumCase,
  exampleEnumValue,
  exampleMissingParameter,
  exampleMissingRequired,
  exampleNoContent,
  exampleNull,
  exampleOtherRequest,
  exampleOtherResponse,
  exampleOtherValue,
  examplePlaceholder,
  examplePropertyCase,
  exampleReadOnly,
  exampleReasonPhrase,
  exampleRequestIsResponse,
  exampleRequestPath,
  exampleRequestUrl,
  exampleStatus,
  exampleTypeName,
  exampleTypeNameCase,
  exampleTypeNameMissing,
  exampleUnknownParameter,
  exampleUnknownProperty,
  exampleUnlistedProperty,
  exampleValueType,
  exampleWrapped,
  frontMatterEmptyKey,
  frontMatterMissingKey,
  linkMissingAnchor,
  linkMissingPage,
  linkOtherType,
  linkPageCase,
  methodCollection,
  methodReturnType,
  pageEmptySection,
  pageHiddenCharacter,
  pagePropertyMisspelt,
  pageTypeMisspelt,
  permissionsRepeatedName,
  permissionsSignedInUser,
  permissionsUnknownName,
  propertyRedeclared,
  representationArrayOrValue,
  representationMissingProperty,
  representationPropertyCase,
  representationTypeName,
  representationUnknownProperty,
  representationValueType,
  requestConcreteId,
  responseNoContent,
  typeSameName,
];
