/** What the process ends with. */
export const exitCodes = {
  /** Done; there may be warnings. */
  success: 0,
  /** A page or the output has an error, the output is stale under `--check`, or writing failed. */
  failure: 1,
  /** The command line or the config asks for what cannot be done; nothing was written. */
  usage: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
