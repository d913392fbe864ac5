import { firstNotice } from '@lianchuang/domain/remedies/notices';
import type { AuditActor } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { notify } from '../notifications/public.ts';
import { markAllDirty } from '../periods/public.ts';
import { addRemedyEvents } from './store.ts';

export interface NewProblem {
  readonly id: string;
  readonly organisationId: string;
  readonly path: string;
  readonly source: 'score' | 'inspection' | 'appraisal' | 'hand';
  readonly inspectionId: string | null;
  /** The round whose poor result opens it; one problem a round. */
  readonly appraisalId: string | null;
  readonly periodId: string | null;
  readonly targetId: string | null;
  readonly title: string;
  readonly criteria: readonly string[];
  readonly remedies: readonly {
    readonly id: string;
    readonly title: string;
    readonly endState: string;
    readonly owner: string;
    readonly dueOn: string;
  }[];
}

/**
 * Writes problems with their remedies, links each to the closed one that it is the return of (the same criteria, else the
 * same words), and tells the organisations (R3.5). What is given is checked by whoever calls, who audits too.
 */
export async function openProblems(
  tx: WriteTx,
  actor: AuditActor,
  problems: readonly NewProblem[],
): Promise<void> {
  await tx.run(
    `insert into problem (county_id, id, organisation_id, path, source, inspection_id, period_id, target_id, title, criteria,
       found_on, created_by, created_at, previous_id, appraisal_id)
     select $1, n.id, n.organisation_id, n.path, n.source, n.inspection_id, n.period_id, n.target_id, n.title,
       string_to_array(n.criteria, ' '), $2, $3, $4, before.id, n.appraisal_id
     from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::uuid[], $10::text[], $11::text[], $12::text[], $13::text[], $14::uuid[])
       as n(id, organisation_id, path, source, inspection_id, period_id, target_id, title, criteria, appraisal_id)
     left join lateral (select b.id from problem b where b.county_id = $1 and b.organisation_id = n.organisation_id
       and b.state = 'closed' and case when n.criteria = '' then b.title = n.title else b.criteria && string_to_array(n.criteria, ' ') end
       order by b.closed_on desc, b.created_at desc limit 1) before on true`,
    [
      tx.countyId,
      tx.today,
      actor.displayName,
      tx.now,
      problems.map((p) => p.id),
      problems.map((p) => p.organisationId),
      problems.map((p) => p.path),
      problems.map((p) => p.source),
      problems.map((p) => p.inspectionId),
      problems.map((p) => p.periodId),
      problems.map((p) => p.targetId),
      problems.map((p) => p.title),
      problems.map((p) => p.criteria.join(' ')),
      problems.map((p) => p.appraisalId),
    ],
  );
  const remedies = problems.flatMap((problem) => problem.remedies.map((remedy) => ({ problem, remedy })));
  await tx.run(
    `insert into remedy (county_id, id, problem_id, organisation_id, path, title, end_state, owner, due_on, next_notice_on, created_by, created_at)
     select $1, n.id, n.problem_id, n.organisation_id, n.path, n.title, n.end_state, n.owner, n.due_on, n.notice, $2, $3
     from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::date[], $12::date[])
       as n(id, problem_id, organisation_id, path, title, end_state, owner, due_on, notice)`,
    [
      tx.countyId,
      actor.displayName,
      tx.now,
      remedies.map(({ remedy }) => remedy.id),
      remedies.map(({ problem }) => problem.id),
      remedies.map(({ problem }) => problem.organisationId),
      remedies.map(({ problem }) => problem.path),
      remedies.map(({ remedy }) => remedy.title),
      remedies.map(({ remedy }) => remedy.endState),
      remedies.map(({ remedy }) => remedy.owner),
      remedies.map(({ remedy }) => remedy.dueOn),
      remedies.map(({ remedy }) => firstNotice(remedy.dueOn)),
    ],
  );
  await addRemedyEvents(
    tx,
    'issue',
    actor.displayName,
    remedies.map(({ remedy }) => ({ id: remedy.id, note: '' })),
  );
  await notify(
    tx,
    remedies.map(({ problem, remedy }) => ({
      organisations: [problem.organisationId],
      roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
      kind: 'remedy-issued',
      params: { title: remedy.title, owner: remedy.owner, dueOn: remedy.dueOn },
      link: `/remedies?remedy=${remedy.id}`,
    })),
  );
  await markAllDirty(tx);
}
