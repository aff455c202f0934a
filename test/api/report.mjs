/**
 * Holds the public API against its reports, `test/api/*.api.md`; `--accept` writes them. A report names the types that an
 * export speaks of and that nobody can import.
 *
 *     npm run api                  after an intended change: npm run api -- --accept, then read the diff
 */
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const accept = process.argv.includes("--accept");
const quiet = { default: { logLevel: "none" } };

/** The report of one entry point, which is built already. */
function reportEntry(name) {
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(root, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: root,
      newlineKind: "lf",
      mainEntryPointFilePath: join(root, "dist/generator", `${name}.d.ts`),
      compiler: { tsconfigFilePath: join(root, "tsconfig.build.json"), skipLibCheck: true },
      apiReport: {
        enabled: true,
        includeForgottenExports: false,
        reportFileName: `${name}.api.md`,
        reportFolder: import.meta.dirname,
        reportTempFolder: join(root, ".output/api"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: quiet,
        tsdocMessageReporting: quiet,
        extractorMessageReporting: {
          ...quiet,
          "ae-forgotten-export": { logLevel: "warning", addToApiReportFile: true },
        },
      },
    },
  });
  return Extractor.invoke(config, {
    localBuild: accept,
    messageCallback: (message) => {
      if (message.messageId === "console-preamble" || message.logLevel === "verbose") message.handled = true;
    },
  });
}

const results = ["index", "model", "rule", "testing"].map(reportEntry);
if (results.some(({ succeeded }) => !succeeded)) process.exitCode = 1;
