import { manifestName, parseManifest } from "./manifest.js";
import { openOutDirectory } from "./out-directory.js";

/** The paths of what graphdown wrote into an out directory, its manifest first; nothing where it wrote nothing. */
export async function listOwnFiles(out: string): Promise<readonly string[]> {
  const text = await openOutDirectory(out).read(manifestName);
  const manifest = text.ok && text.value !== undefined ? parseManifest(text.value) : undefined;
  return manifest?.ok === true ? [manifestName, ...manifest.value.files.keys()] : [];
}
