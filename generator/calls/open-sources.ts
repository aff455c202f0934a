import { Project, ts, type SourceFile } from "ts-morph";

/** Endings of files that hold TypeScript or JavaScript. */
const endings = "{ts,tsx,mts,cts,js,jsx,mjs,cjs}";

/** Whether an argument names source files: by an ending of theirs, or a pattern. */
export function looksLikeSource(text: string): boolean {
  return /\.[cm]?[jt]sx?$|[*?]/.test(text);
}

/**
 * The source files that each of several paths names, absolute and with forward slashes: a file, a folder, or a pattern;
 * no packages. They know each other's constants, and nothing else is read.
 */
export function openSources(paths: readonly SourcePath[]): ReadonlyMap<SourcePath, readonly SourceFile[]> {
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    compilerOptions: { allowJs: true, noLib: true, noResolve: true, types: [], jsx: ts.JsxEmit.Preserve },
  });
  return new Map(paths.map((source) => [source, addFiles(project, source)]));
}

export interface SourcePath {
  readonly kind: "file" | "folder" | "pattern";
  readonly path: string;
}

function addFiles(project: Project, { kind, path }: SourcePath): readonly SourceFile[] {
  if (kind === "file") return [project.addSourceFileAtPath(path)];
  const pattern = kind === "folder" ? `${path}/**/*.${endings}` : path;
  const folder = pattern.replace(/[^/]*[*?{[].*$/s, "");
  return project.addSourceFilesAtPaths([pattern, `!${folder}**/node_modules/**`]);
}
