import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The browser that tests are run in: where Debian installs it, unless `CHROMIUM_PATH` says otherwise. */
const chromiumPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Why tests in a browser are skipped; undefined where there is one. */
export const chromiumMissing = existsSync(chromiumPath)
  ? undefined
  : `there is no Chromium at ${chromiumPath}: install it, or set CHROMIUM_PATH`;

/** What lets it run in a container, as root, without asking the network for anything of its own. */
const chromiumFlags: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** As much of a page in the browser as tests need. */
export interface BrowserPage {
  goto(address: string): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
  /** Each response that the page gets, as the browser saw it. */
  on(event: "response", see: (response: BrowserResponse) => void): void;
}
export interface BrowserResponse {
  url(): string;
  request(): { method(): string };
  fromServiceWorker(): boolean;
}

interface Playwright {
  readonly chromium: {
    launchPersistentContext(
      profile: string,
      options: { readonly executablePath: string; readonly args: readonly string[] },
    ): Promise<{ newPage(): Promise<BrowserPage>; close(): Promise<void> }>;
  };
}

/** Opens an empty page in a browser with a new profile; `close` ends the browser and removes the profile. */
export async function openPage(): Promise<{ readonly page: BrowserPage; close(): Promise<void> }> {
  // By a name that the compiler does not follow: its types need those of browsers, which this project goes without.
  const name = ["playwright", "core"].join("-");
  const { chromium } = (await import(name)) as Playwright;
  const profile = mkdtempSync(join(tmpdir(), "graphdown-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    args: chromiumFlags,
  });
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
