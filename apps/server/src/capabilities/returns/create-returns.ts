import type { Definition } from '@lianchuang/domain/campaign/definition';
import type { WriteTx } from '../../platform/db/database.ts';
import type { PeriodRow } from '../periods/public.ts';

export interface RosterEntry {
  id: string;
  kind: string;
  name: string;
  supervisorId: string | null;
  path: string;
}

/** Whether a kind owes a return in this kind of period: some question of its form is asked then. */
export function owesReturn(definition: Definition, kind: string, periodKind: PeriodRow['kind']): boolean {
  return definition.forms.some(
    (f) => f.for === kind && f.questions.some((q) => q.periods.includes(periodKind)),
  );
}

/**
 * Fixes the roster (parents first) and gives everyone who owes one a return, with the answers of the
 * organisation's last return of the same kind of period carried over, to be confirmed (R3.4). Returns how many.
 */
export async function createReturns(
  tx: WriteTx,
  definition: Definition,
  period: PeriodRow,
  dueOn: string,
  roster: readonly RosterEntry[],
): Promise<number> {
  const owes = roster.map((o) => owesReturn(definition, o.kind, period.kind));
  await tx.run(
    `insert into roster (county_id, period_id, organisation_id, ordinal, kind, name, supervisor_id, owes, path)
     select $1, $2, * from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::uuid[], $8::boolean[], $9::text[])`,
    [
      tx.countyId,
      period.id,
      roster.map((o) => o.id),
      roster.map((_, i) => i),
      roster.map((o) => o.kind),
      roster.map((o) => o.name),
      roster.map((o) => o.supervisorId),
      owes,
      roster.map((o) => o.path),
    ],
  );
  const byId = new Map(roster.map((o) => [o.id, o]));
  const root = roster[0];
  const returns = roster
    .filter((_, i) => owes[i])
    .map((o) => {
      const form = definition.forms.find((f) => f.for === o.kind);
      let above = o.supervisorId === null ? undefined : byId.get(o.supervisorId);
      while (above && above.kind !== form?.reviewer)
        above = above.supervisorId === null ? undefined : byId.get(above.supervisorId);
      const questions = form?.questions.filter((q) => q.periods.includes(period.kind)) ?? [];
      return {
        id: tx.uuid(),
        organisation: o,
        reviewer: (above ?? root ?? o).id,
        form: form?.id ?? '',
        questions,
      };
    });
  await tx.run(
    `insert into return (county_id, id, period_id, organisation_id, reviewer_id, form_id, due_on, asked, path)
     select $1, r.id, $2, r.organisation_id, r.reviewer_id, r.form_id, $3, r.asked, r.path
     from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::int[], $9::text[]) as r(id, organisation_id, reviewer_id, form_id, asked, path)`,
    [
      tx.countyId,
      period.id,
      dueOn,
      returns.map((r) => r.id),
      returns.map((r) => r.organisation.id),
      returns.map((r) => r.reviewer),
      returns.map((r) => r.form),
      returns.map((r) => r.questions.length),
      returns.map((r) => r.organisation.path),
    ],
  );
  const answers = returns.flatMap((r) => r.questions.map((q) => ({ r, q })));
  await tx.run(
    `insert into return_answer (county_id, return_id, question_id, measure_id, value, numerator, denominator, not_applicable, source, path)
     select $1, n.return_id, n.question_id, n.measure_id, a.value, a.numerator, a.denominator, coalesce(a.not_applicable, false),
       case when a.value is not null or a.denominator is not null or a.not_applicable then 'carried' else 'none' end, n.path
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[]) as n(return_id, organisation_id, question_id, measure_id, path)
     left join (
       select distinct on (r.organisation_id) r.organisation_id, r.id from return r
       join period p on p.county_id = r.county_id and p.id = r.period_id
       where r.county_id = $1 and p.kind = $7 and p.ends_on < $8 order by r.organisation_id, p.ends_on desc
     ) last on last.organisation_id = n.organisation_id
     left join return_answer a on a.county_id = $1 and a.return_id = last.id and a.question_id = n.question_id and a.confirmed`,
    [
      tx.countyId,
      answers.map(({ r }) => r.id),
      answers.map(({ r }) => r.organisation.id),
      answers.map(({ q }) => q.id),
      answers.map(({ q }) => q.measure ?? null),
      answers.map(({ r }) => r.organisation.path),
      period.kind,
      period.ends_on,
    ],
  );
  return returns.length;
}
