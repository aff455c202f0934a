import type { Severity } from "../diagnostic.js";
import type { Report } from "./report.js";
import { toPlainText } from "./plain-text.js";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** For GitHub Actions: workflow commands that it shows as annotations on the changed lines. */
export function renderGithub(report: Report): string {
  return report.diagnostics
    .map(({ code, severity, message, span }) => {
      const properties = [
        `file=${escapeProperty(span.path)}`,
        `line=${String(span.line)}`,
        `col=${String(span.column)}`,
        `title=${escapeProperty(code)}`,
      ].join(",");
      return `::${commands[severity]} ${properties}::${escapeMessage(message)}\n`;
    })
    .join("");
}

/** A line feed would end the command, and what follows it could be read as another one. */
function escapeMessage(text: string): string {
  return toPlainText(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
