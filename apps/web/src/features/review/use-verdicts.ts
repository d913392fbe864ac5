import { useEffect, useState } from 'react';
import type { Verdicts } from './verdicts.ts';

interface Marks {
  readonly verdicts: Verdicts;
  readonly grades: Readonly<Record<string, number>>;
  readonly falseFigures: boolean;
}

const none: Marks = { verdicts: {}, grades: {}, falseFigures: false };

/** The reviewer's marks on one version of a return, kept on this device until the review is answered. */
export function useMarks(returnId: string, version: number) {
  const key = `lc.review.${returnId}.${version}`;
  const [marks, setMarks] = useState<Marks>(() => {
    try {
      return { ...none, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Marks>) };
    } catch {
      return none;
    }
  });
  useEffect(() => {
    if (marks !== none) localStorage.setItem(key, JSON.stringify(marks));
  }, [key, marks]);
  return { marks, setMarks, forget: () => localStorage.removeItem(key) };
}
