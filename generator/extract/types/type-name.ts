import { annotationString } from "../../markdown/annotation-keys.js";
import type { Annotation, Page } from "../../markdown/page.js";
import { mainSection } from "../../markdown/sections.js";
import { inferred, stated, type Fact } from "../../model/fact.js";

/** `Namespace: microsoft.graph.callRecords`, a line of its own below the H1. */
export function readNamespace(page: Page): Fact<string> | undefined {
  for (const block of [...page.root.blocks, ...mainSection(page).blocks]) {
    if (block.kind !== "paragraph") continue;
    const match = /^namespace:\s*([a-z][\w.]*)/i.exec(block.content.text);
    if (match?.[1] !== undefined) return stated(match[1].replace(/\.+$/, ""), block.span);
  }
  const annotation = page.looseAnnotations.find((each) => annotationString(each, "namespace") !== undefined);
  const name = annotationString(annotation, "namespace");
  return name !== undefined && annotation !== undefined && /^[a-z][\w.]*$/i.test(name)
    ? stated(name, annotation.span)
    : undefined;
}

/**
 * `user resource type`, `x resource`, `x facet`, `x enum type`, `x complex type`, each with a remark after it or not.
 */
const forms = "(?:resource|complex|entity|enum|enumeration) type|enumeration|enum|resource|facet|type";
const titleForm = new RegExp(`^(\\S+)\\s+(${forms})(?:\\s*\\(.*\\))?\\s*$`, "i");

export interface TitleName {
  readonly name: string;
  readonly isEnum: boolean;
}
/**
 * The type an H1 names, its first letter lowered unless it is an acronym's (`SharePointIds` becomes `sharePointIds`).
 */
export function readTitleName(title: string): TitleName | undefined {
  const match = titleForm.exec(title.replace(/[`*]/g, "").trim());
  const [, word, form] = match ?? [];
  if (word === undefined || form === undefined) return undefined;
  return { name: lowerFirstHump(word), isEnum: /^enum/i.test(form) };
}
function lowerFirstHump(word: string): string {
  return /^[A-Z][a-z]/.test(word) && !word.includes(".") ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

/** The annotation's name; where it is all in lower case and the H1 shows the same with its humps, the H1's spelling. */
export function readTypeName(annotation: Annotation | undefined, page: Page): Fact<string> | undefined {
  const raw = annotationString(annotation, "@odata.type") ?? annotationString(annotation, "@type");
  const title = mainSection(page).heading;
  const fromTitle = title === undefined ? undefined : readTitleName(title.text);
  if (raw !== undefined && annotation !== undefined) {
    const name = raw.replace(/^#/, "").replace(/\.+$/, "");
    const last = name.slice(name.lastIndexOf(".") + 1);
    if (
      fromTitle !== undefined &&
      last === last.toLowerCase() &&
      fromTitle.name !== last &&
      fromTitle.name.toLowerCase() === last
    ) {
      return inferred(
        name.slice(0, name.length - last.length) + fromTitle.name,
        "heading-spells-annotation",
        annotation.span,
      );
    }
    return stated(name, annotation.span);
  }
  return fromTitle !== undefined && title !== undefined && !fromTitle.isEnum
    ? inferred(fromTitle.name, "heading-names-type", title.span)
    : undefined;
}
