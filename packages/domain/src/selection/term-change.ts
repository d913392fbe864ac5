/** The change of all village committees as one programme of stages (R2.4). */
import { z } from 'zod';
import type { RoundKind } from './rounds.ts';

/** How a village reaches a stage: ticked off, or by what its elections of the programme show. */
export const stageBySchema = z.enum(['tick', 'recommendation', 'review', 'election']);
export type StageBy = z.infer<typeof stageBySchema>;

/** The round whose passing shows the stage; an election shows it once it is concluded. */
export const roundOfStage: Readonly<Record<'recommendation' | 'review', RoundKind>> = {
  recommendation: 'members-recommendation',
  review: 'review',
};

/** The stages of a usual programme, in order, with the days from its start on which each begins and is due; assumed. */
export const usualStages: readonly { id: string; by: StageBy; from: number; until: number }[] = [
  { id: 'prepare', by: 'tick', from: 0, until: 20 },
  { id: 'register', by: 'tick', from: 20, until: 40 },
  { id: 'nominate', by: 'recommendation', from: 40, until: 70 },
  { id: 'review', by: 'review', from: 60, until: 80 },
  { id: 'elect', by: 'election', from: 80, until: 120 },
  { id: 'hand-over', by: 'tick', from: 110, until: 140 },
];

interface Stage {
  readonly id: string;
  readonly untilOn: string;
}
interface Village {
  /** The organisation above, which answers for the village. */
  readonly supervisorId: string;
  /** Day on which each stage was reached, in the order of the stages; null: not yet. */
  readonly reached: readonly (string | null)[];
}
export interface TownshipProgress {
  readonly supervisorId: string;
  readonly villages: number;
  /** Villages that have reached each stage. */
  readonly reached: readonly number[];
  /** Villages that lack a stage whose last day is past. */
  readonly late: number;
}

/** How many villages of each township have reached each stage; townships in the order in which they come. */
export function progressByTownship(
  stages: readonly Stage[],
  villages: readonly Village[],
  today: string,
): TownshipProgress[] {
  const groups = new Map<string, Village[]>();
  for (const village of villages) {
    const group = groups.get(village.supervisorId);
    if (group) group.push(village);
    else groups.set(village.supervisorId, [village]);
  }
  return [...groups].map(([supervisorId, group]) => ({
    supervisorId,
    villages: group.length,
    reached: stages.map((_, i) => group.filter((v) => v.reached[i] != null).length),
    late: group.filter((v) => stages.some((s, i) => s.untilOn < today && v.reached[i] == null)).length,
  }));
}
