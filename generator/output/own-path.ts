/**
 * Whether a path names a file below the out directory and nothing else: relative, forward slashes, no part that is
 * empty, `.` or `..`, no drive, no control character.
 */
export function isOwnPath(path: string): boolean {
  if (path.length > 1024 || /[\u0000-\u001f\u007f\\:*?"<>|]/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !/[. ]$/.test(part));
}
