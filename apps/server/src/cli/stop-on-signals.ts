export interface Stopping {
  /** Adds what is to be put away; the last added goes first. */
  later(act: () => Promise<unknown>): void;
  /** Whether a signal has come; whatever fails from then on fails because of it. */
  readonly begun: boolean;
}

/**
 * On Ctrl-C, `SIGTERM` or a closed terminal: puts away what was opened so far, also in the middle of opening it, and
 * ends the process with `exitCode`.
 */
export function stopOnSignals(exitCode: number): Stopping {
  const acts: (() => Promise<unknown>)[] = [];
  let begun = false;
  const stop = async (): Promise<void> => {
    for (let act = acts.pop(); act; act = acts.pop()) await act();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (begun) return;
      begun = true;
      process.stderr.write('\n正在停止 / stopping …\n');
      stop().then(
        () => process.exit(exitCode),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
  return {
    later: (act) => {
      acts.push(act);
    },
    get begun() {
      return begun;
    },
  };
}
