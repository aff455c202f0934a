import { graphHosts } from "../../templates/operations/runtime/match-operation.js";

/** Whether a whole address is one of Microsoft Graph or of a national cloud. */
export function isGraphAddress(url: string): boolean {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  return host !== undefined && graphHosts.includes(host.toLowerCase());
}
