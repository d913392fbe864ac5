import { addDays } from '@lianchuang/domain/periods/calendar';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { countAppraisalsDue } from '../appraisal/public.ts';
import { countNominationsDue, selectYearsToNominate } from '../recognition/public.ts';
import { countCompetitionsDue } from '../selection/public.ts';
import { makeTask, type Task } from './make-task.ts';

/** The first day on which may be decided after a publicity period. */
const dayAfter = (until: string | null): string | null => (until === null ? null : addDays(until, 1));

/** Honours of a year: to put forward before the deadline, and at the county what waits for a decision (R5.1). */
export async function recognitionTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (actor.rights.includes('recognition.decide')) {
    return (await countNominationsDue(tx)).flatMap((w) => {
      const { year } = w;
      const link = (state: string) => `/recognition?year=${year}&state=${state}`;
      return [
        ...makeTask(tx, 'nomination-review', w.review, link('nominated'), {
          params: { year, oldest: w.oldest ?? '' },
        }),
        ...makeTask(tx, 'nomination-publish', w.publish, link('shortlisted'), { params: { year } }),
        ...makeTask(tx, 'nomination-objection', w.objected, link('publicity'), {
          dueOn: w.objectedUntil,
          params: { year },
        }),
        ...makeTask(tx, 'nomination-decide', w.decide, link('publicity'), {
          dueOn: dayAfter(w.decideUntil),
          params: { year, ended: w.ended },
        }),
      ];
    });
  }
  if (!actor.rights.includes('recognition.nominate')) return [];
  return (await selectYearsToNominate(tx)).flatMap(({ year, until }) =>
    makeTask(tx, 'nominate', 1, `/recognition?year=${year}`, { dueOn: until, params: { year } }),
  );
}

/** Open competitions in public: objections to answer, and what is to be decided when the time is over (R2.2). */
export async function competitionTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('selection.change')) return [];
  const w = await countCompetitionsDue(tx);
  const link = '/selection?tab=competitions&state=publicity';
  return [
    ...makeTask(tx, 'competition-objection', w.objected, link, { dueOn: w.objectedUntil }),
    ...makeTask(tx, 'competition-decide', w.decide, link, {
      dueOn: dayAfter(w.decideUntil),
      params: { ended: w.ended },
    }),
  ];
}

/** Rounds of the people's appraisal to be closed and counted, and results to be made public (R4.2). */
export async function appraisalTasks(tx: ReadTx, actor: Actor): Promise<Task[]> {
  if (!actor.rights.includes('ballots.run')) return [];
  const w = await countAppraisalsDue(tx);
  return [
    ...makeTask(tx, 'appraisal-close', w.close, '/appraisals?state=open', {
      dueOn: w.next,
      params: { over: w.ended },
    }),
    ...makeTask(tx, 'appraisal-publish', w.publish, '/appraisals?state=closed'),
  ];
}
