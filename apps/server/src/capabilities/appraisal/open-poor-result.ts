import {
  poorQuestions,
  poorResultProblem,
  satisfactionCriteria,
} from '@lianchuang/domain/appraisal/poor-result';
import type { Tally } from '@lianchuang/domain/ballots/rules';
import { addDays } from '@lianchuang/domain/periods/calendar';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openProblems, selectFirstResponsible } from '../accountability/public.ts';
import { definitionOn } from '../campaign/public.ts';
import { selectScoreSeries } from '../figures/public.ts';
import type { AppraisalRow } from './store.ts';

/** Who answers where nobody was named for the standard yet. */
const anySecretary = '党组织书记';

/**
 * A round whose result is poor by the campaign's rule opens a problem with a remedy for each question that is (R4.2, R3.5);
 * where the definition has no such rule, none. A round is closed once, and the register refuses a second problem of it.
 * Returns the remedies.
 */
export async function openPoorResult(
  tx: WriteTx,
  actor: Actor,
  row: Pick<
    AppraisalRow,
    'id' | 'organisation_id' | 'organisation_name' | 'organisation_kind' | 'path' | 'title'
  >,
  result: { readonly questions: readonly string[]; readonly tally: Tally },
): Promise<{ id: string; owner: string; dueOn: string }[]> {
  const { definition } = await definitionOn(tx, tx.today);
  const rule = definition.appraisal;
  if (!rule) return [];
  const poor = poorQuestions(result.questions, result.tally, rule.poorUnder);
  if (poor.length === 0) return [];
  const { title, remedies: asked } = poorResultProblem({ title: row.title, poor }, rule);
  const owner = (await selectFirstResponsible(tx, row.organisation_id)) ?? anySecretary;
  const dueOn = addDays(tx.today, rule.remedyDays);
  const latest = (await selectScoreSeries(tx, [row.organisation_id])).get(row.organisation_id)?.at(-1);
  const remedies = asked.map((remedy) => ({ id: tx.uuid(), owner, dueOn, ...remedy }));
  const id = tx.uuid();
  await openProblems(tx, actor, [
    {
      id,
      organisationId: row.organisation_id,
      path: row.path,
      source: 'appraisal',
      inspectionId: null,
      appraisalId: row.id,
      periodId: latest?.period_id ?? null,
      targetId: null,
      title,
      criteria: poor.some((q) => q.overall) ? satisfactionCriteria(definition, row.organisation_kind) : [],
      remedies,
    },
  ]);
  await writeAudit(tx, actor, {
    action: 'add-problem',
    entity: 'problem',
    entityId: id,
    organisation: row.organisation_name,
    detail: { source: 'appraisal', title, remedies: remedies.map((r) => [r.title, owner, dueOn]) },
  });
  return remedies;
}
