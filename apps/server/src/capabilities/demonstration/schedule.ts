import type { WriteTx } from '../../platform/db/database.ts';

type On = <T>(day: string, act: (tx: WriteTx) => Promise<T>) => Promise<T>;

/** What is to happen on which day; acts may bring about further ones. Played in the order of the days. */
export interface Schedule {
  at(day: string, act: (tx: WriteTx) => Promise<unknown>): void;
  /** Plays what lies on or before a day and was not played yet. */
  playUntil(day: string): Promise<void>;
}

/** An empty schedule. */
export function makeSchedule(on: On): Schedule {
  let nth = 0;
  let acts: { day: string; nth: number; act: (tx: WriteTx) => Promise<unknown> }[] = [];
  return {
    at(day, act) {
      acts.push({ day, nth: nth++, act });
    },
    async playUntil(day) {
      for (;;) {
        const next = acts
          .filter((a) => a.day <= day)
          .reduce<(typeof acts)[number] | undefined>(
            (first, a) =>
              !first || a.day < first.day || (a.day === first.day && a.nth < first.nth) ? a : first,
            undefined,
          );
        if (!next) return;
        acts = acts.filter((a) => a !== next);
        await on(next.day, next.act);
      }
    },
  };
}
