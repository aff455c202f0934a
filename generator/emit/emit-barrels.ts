import type { BarrelEntry } from "../../templates/barrel.js";
import type { EmitContext } from "./emit-context.js";
import { compareText, enumFile, typeFile } from "./file-scope.js";
import { generatedNotice } from "./file-header.js";
import { relativeImport } from "./module-path.js";
import type { OutputFile } from "./output-file.js";

/**
 * `index.ts` has every interface and every union, types only, so that importing it costs nothing at run time;
 * `enums/index.ts` has the unions with their values.
 */
export function emitBarrels({ model, names, templates, print }: EmitContext): readonly OutputFile[] {
  const types = [...model.types.values()].map((type) => ({
    name: names.of(type).type,
    file: typeFile(names.of(type)),
  }));
  const enums = [...model.enums.values()].map((type) => {
    const own = names.of(type);
    const numbered = type.members.some((member) => member.value !== undefined);
    return {
      name: own.type,
      file: enumFile(own),
      values: [`${own.value}Values`, ...(numbered ? [`${own.value}Numbers`] : [])],
    };
  });
  const printBarrel = (path: string, entries: readonly BarrelEntry[]): OutputFile => ({
    path,
    text: print(templates.renderBarrel(sortEntries(entries)), generatedNotice),
  });
  return [
    printBarrel("index.ts", [
      ...[...types, ...enums].map(({ name, file }) => ({
        module: relativeImport("index.ts", file),
        types: [name],
        values: [],
      })),
    ]),
    printBarrel(
      "enums/index.ts",
      enums.map(({ name, file, values }) => ({
        module: relativeImport("enums/index.ts", file),
        types: [name],
        values,
      })),
    ),
  ];
}

function sortEntries(entries: readonly BarrelEntry[]): readonly BarrelEntry[] {
  return [...entries].sort((a, b) => compareText(a.module, b.module));
}
