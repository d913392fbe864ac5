import type { finishInspection as contract, Inspection } from '@lianchuang/domain/inspections/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openProblems } from '../accountability/public.ts';
import { notify } from '../notifications/public.ts';
import { changeInspection } from './store.ts';

/**
 * Ends a visit. What was not as claimed may go out as a rectification notice: a problem with a remedy (R3.8, R3.5).
 * Throws `nothing-checked`, `visit-date`, `due-date-past`, `nothing-to-rectify`.
 */
export async function finishInspection(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Inspection> {
  const { version, visitedOn, summary, notice } = body;
  return await changeInspection(
    tx,
    actor,
    { id: params.id, version, action: 'check' },
    { action: 'finish-inspection', detail: { visitedOn, summary, notice } },
    async (row, { checklist, periodId }) => {
      const wrong = checklist.filter((l) => l.verdict === 'otherwise');
      if (checklist.every((l) => l.verdict === null)) throw new ProblemError('nothing-checked', 409);
      if (visitedOn > tx.today) {
        throw new ProblemError('invalid-input', 422, {
          errors: [{ field: 'visitedOn', code: 'visit-date' }],
        });
      }
      if (notice && notice.dueOn < tx.today) {
        throw new ProblemError('invalid-input', 422, { errors: [{ field: 'dueOn', code: 'due-date-past' }] });
      }
      if (notice && wrong.length === 0) throw new ProblemError('nothing-to-rectify', 409);
      await tx.run(
        `update inspection set state = 'done', visited_on = $3, summary = $4, inspector = $5 where county_id = $1 and id = $2`,
        [tx.countyId, row.id, visitedOn, summary, actor.displayName],
      );
      if (notice) {
        await openProblems(tx, actor, [
          {
            id: notice.problemId,
            organisationId: row.organisation_id,
            path: row.path,
            source: 'inspection',
            inspectionId: row.id,
            appraisalId: null,
            periodId,
            targetId: null,
            title: notice.title,
            criteria: wrong.map((l) => l.criterionId),
            remedies: [
              {
                id: notice.remedyId,
                title: notice.title,
                owner: notice.owner,
                dueOn: notice.dueOn,
                endState: wrong
                  .map((l) => l.title)
                  .join('、')
                  .slice(0, 400),
              },
            ],
          },
        ]);
      }
      await notify(tx, [
        {
          organisations: [row.organisation_id],
          roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
          kind: 'inspection-done',
          params: { organisation: row.organisation_name, wrong: wrong.length },
          link: `/inspections/${row.id}`,
        },
      ]);
      return row.id;
    },
  );
}
