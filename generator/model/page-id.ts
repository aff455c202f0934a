/** The name that a page's operation and examples go by: `api/user-post-users.md` is `user-post-users`. */
export function toPageId(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}
