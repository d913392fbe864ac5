export interface Worker {
  /** Something changed: look soon. */
  wake(): void;
  stop(): Promise<void>;
}

/** How long after the last change the work begins, and how often it looks unasked (another process may have written). */
const debounceMs = 150;
const everyMs = 5000;

/**
 * Runs one job at a time, shortly after it is woken and every few seconds besides. What is to be done stands in the
 * database, so nothing is lost when the process dies.
 */
export function startWorker(act: () => Promise<unknown>, onError: (error: unknown) => void): Worker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const plan = (delay: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(begin, delay);
  };
  const begin = (): void => {
    again = false;
    running = act()
      .then(
        () => undefined,
        (error: unknown) => {
          if (!stopped) onError(error);
        },
      )
      .finally(() => {
        running = undefined;
        plan(again ? debounceMs : everyMs);
      });
  };
  plan(debounceMs);
  return {
    wake() {
      again = true;
      if (!running) plan(debounceMs);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
