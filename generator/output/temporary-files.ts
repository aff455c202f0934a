const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Those that lie on the disk now, absolute. Whoever stops the process (Ctrl-C) must not find them in their folders. */
const files = new Set<string>();
let stoppedBy: NodeJS.Signals | undefined;

/**
 * Should the process be told to stop before `forgetTemporaryFile`, it does so after that, and no other file is begun.
 */
export async function watchTemporaryFile(file: string): Promise<void> {
  if (stoppedBy !== undefined) await new Promise<never>(() => undefined);
  // Only while there are any: a process that listens to a signal no longer ends on it while it computes.
  if (files.size === 0) for (const signal of signals) process.on(signal, stop);
  files.add(file);
}

export function forgetTemporaryFile(file: string): void {
  if (!files.delete(file) || files.size > 0) return;
  for (const signal of signals) process.off(signal, stop);
  if (stoppedBy !== undefined) process.kill(process.pid, stoppedBy);
}

function stop(signal: NodeJS.Signals): void {
  // Where somebody else listens too, it is theirs to decide.
  if (process.listenerCount(signal) === 1) stoppedBy = signal;
}
