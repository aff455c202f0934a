import { describe, expect, it } from "vitest";
import { parseTypeCell } from "../../generator/extract/properties/type-cell.js";
import type { TypeOption } from "../../generator/extract/type-expression.js";
import { readContent } from "../support/small-pages.js";

/** A type expression in one line: `named:x<x.md>[]`. */
function print(cell: string, definitions = ""): string {
  const { options, collection } = parseTypeCell(readContent(cell, definitions));
  return options.map(printOption).join(" or ") + (collection ? "[]" : "");
}
function printOption(option: TypeOption): string {
  if (option.kind === "primitive") return option.name;
  if (option.kind === "untyped" || option.kind === "anonymousEnum") return option.kind;
  return `named:${option.name}${option.url === undefined ? "" : `<${option.url}>`}`;
}

describe("primitive types, whatever their spelling", () => {
  it.each([
    ["String", "Edm.String"],
    ["string", "Edm.String"],
    ["Boolean", "Edm.Boolean"],
    ["boolean", "Edm.Boolean"],
    ["bool", "Edm.Boolean"],
    ["Edm.Boolean", "Edm.Boolean"],
    ["DateTimeOffset", "Edm.DateTimeOffset"],
    ["dateTimeOffset", "Edm.DateTimeOffset"],
    ["DateTimeOffSet", "Edm.DateTimeOffset"],
    ["DateTime", "Edm.DateTimeOffset"],
    ["Timestamp", "Edm.DateTimeOffset"],
    ["Int32", "Edm.Int32"],
    ["int32", "Edm.Int32"],
    ["Edm.Int32", "Edm.Int32"],
    ["int", "Edm.Int32"],
    ["Integer", "Edm.Int32"],
    ["Int16", "Edm.Int16"],
    ["Byte", "Edm.Byte"],
    ["SByte", "Edm.SByte"],
    ["Int64", "Edm.Int64"],
    ["long", "Edm.Int64"],
    ["Double", "Edm.Double"],
    ["double", "Edm.Double"],
    ["number", "Edm.Double"],
    ["Single", "Edm.Single"],
    ["float", "Edm.Single"],
    ["Decimal", "Edm.Decimal"],
    ["Duration", "Edm.Duration"],
    ["Date", "Edm.Date"],
    ["TimeOfDay", "Edm.TimeOfDay"],
    ["Edm.TimeOfDay", "Edm.TimeOfDay"],
    ["Guid", "Edm.Guid"],
    ["GUID", "Edm.Guid"],
    ["guid", "Edm.Guid"],
    ["Binary", "Edm.Binary"],
    ["Edm.Binary", "Edm.Binary"],
    ["Stream", "Edm.Stream"],
    ["Edm.Stream", "Edm.Stream"],
    ["Url", "Edm.String"],
    ["etag", "Edm.String"],
    ["Json", "untyped"],
    ["JSON object", "untyped"],
    ["Untyped JSON object", "untyped"],
    ["object", "untyped"],
    ["Enumeration", "anonymousEnum"],
    ["String (enum)", "anonymousEnum"],
    ["`string`", "Edm.String"],
    ["`DateTimeOffset`", "Edm.DateTimeOffset"],
    ["`Edm.String`", "Edm.String"],
    ["`Edm.DateTimeOffset`", "Edm.DateTimeOffset"],
    ["`bool`", "Edm.Boolean"],
    ["**String**", "Edm.String"],
    ["string (url)", "Edm.String"],
    ["String (url)", "Edm.String"],
    ["string (readonly)", "Edm.String"],
    ["String - optional", "Edm.String"],
    ["String&nbsp;", "Edm.String"],
    ["String\u00a0", "Edm.String"],
    ["[DateTimeOffset](timestamp.md)", "Edm.DateTimeOffset"],
  ])("%s", (cell, want) => {
    expect(print(cell)).toBe(want);
  });
});

describe("primitive types are matched whole", () => {
  it.each([
    ["dateTimeTimeZone", "named:dateTimeTimeZone"],
    ["integerRange", "named:integerRange"],
    ["internetMessageHeader", "named:internetMessageHeader"],
    ["booleanColumn", "named:booleanColumn"],
    ["siteCollection", "named:siteCollection"],
    ["stringList", "named:stringList"],
  ])("%s", (cell, want) => {
    expect(print(cell)).toBe(want);
  });
});

describe("collections", () => {
  it.each([
    ["String collection", "Edm.String[]"],
    ["string collection", "Edm.String[]"],
    ["Guid collection", "Edm.Guid[]"],
    ["Collection(String)", "Edm.String[]"],
    ["collection(string)", "Edm.String[]"],
    ["`collection(string)`", "Edm.String[]"],
    ["Collection(Edm.String)", "Edm.String[]"],
    ["Edm.Collection(String)", "Edm.String[]"],
    ["Collection of String", "Edm.String[]"],
    ["mast collection", "named:mast[]"],
    ["[mast](mast.md) collection", "named:mast<mast.md>[]"],
    ["[mast](../resources/mast.md) collection", "named:mast<../resources/mast.md>[]"],
    ["[mast](rig.md#mast-values) collection", "named:mast<rig.md#mast-values>[]"],
    ["[mast](#mast-values) collection", "named:mast<#mast-values>[]"],
    ["Collection([mast](mast.md))", "named:mast<mast.md>[]"],
    ["collection([mast](mast.md))", "named:mast<mast.md>[]"],
    ["[mast collection](mast.md)", "named:mast<mast.md>[]"],
    ["[Collection(mast)](mast.md)", "named:mast<mast.md>[]"],
    ["sea.mast collection", "named:sea.mast[]"],
    ["[microsoft.graph.sea.mast](sea-mast.md) collection", "named:microsoft.graph.sea.mast<sea-mast.md>[]"],
    ["[mast](mast.md) collection. Holds the masts.", "named:mast<mast.md>[]"],
    ["siteCollection collection", "named:siteCollection[]"],
    ["Collection(String) (read-only)", "Edm.String[]"],
    ["Collection(String (url))", "Edm.String[]"],
    ["mast (collection)", "named:mast[]"],
    ["mast[]", "named:mast[]"],
    ["** Unknown Type \\`microsoft.sea.mast\\` ** collection", "named:microsoft.sea.mast[]"],
  ])("%s", (cell, want) => {
    expect(print(cell)).toBe(want);
  });
});

describe("names and links", () => {
  it.each([
    ["[mast](mast.md)", "named:mast<mast.md>"],
    ["mast", "named:mast"],
    ["`mast`", "named:mast"],
    ["**mast**", "named:mast"],
    ["[**mast**](mast.md)", "named:mast<mast.md>"],
    ["[`mast`](mast.md)", "named:mast<mast.md>"],
    ["microsoft.graph.sea.mast", "named:microsoft.graph.sea.mast"],
    ["#microsoft.graph.mast", "named:microsoft.graph.mast"],
    ["error object", "named:error"],
    ["[mast](mast.md) resource", "named:mast<mast.md>"],
    ["[mast](mast.md).", "named:mast<mast.md>"],
    ["[mast](mast.md) or [boom](boom.md)", "named:mast<mast.md> or named:boom<boom.md>"],
    ["mast or null", "named:mast"],
    ["String or mast", "Edm.String or named:mast"],
    ["[mast](mast.md", "named:mast<mast.md>"],
    ["[mast](mast.md)<br>Holds the sail.", "named:mast<mast.md>"],
    ["mast, see below", "named:mast"],
    ["", "named:"],
  ])("%s", (cell, want) => {
    expect(print(cell)).toBe(want);
  });
});

describe("reference links are markdown, not arrays", () => {
  const definitions = "[mast]: mast.md\n[Boom]: boom.md";
  it.each([
    ["[mast][]", "named:mast<mast.md>"],
    ["[mast][mast]", "named:mast<mast.md>"],
    ["[MAST][]", "named:MAST<mast.md>"],
    ["[the boom][boom]", "named:the boom<boom.md>"],
    ["[mast][] collection", "named:mast<mast.md>[]"],
    ["Collection([mast][])", "named:mast<mast.md>[]"],
    ["[mast][] resource", "named:mast<mast.md>"],
    ["[**mast**][mast]", "named:mast<mast.md>"],
    ["[**mast**][mast] collection", "named:mast<mast.md>[]"],
    ["[rope][]", "named:rope"],
    ["[rope][] collection", "named:rope[]"],
  ])("%s", (cell, want) => {
    expect(print(cell, definitions)).toBe(want);
  });
});
