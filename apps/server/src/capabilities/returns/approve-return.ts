import type { Form } from '@lianchuang/domain/campaign/definition';
import type { approveReturn as contract, ReturnDetail } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { notify } from '../notifications/public.ts';
import { formOf, presentReturn } from './get-return.ts';
import { recordSteps, takeReturn } from './move-return.ts';
import { mayReview } from './policy.ts';
import { type ReturnRow, readReturnRow, selectValues } from './store.ts';

/** Approves a return with the reviewer's grades; criteria left out take the organisation's own judgement (R3.4). */
export async function approveReturn(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<ReturnDetail> {
  const row = await takeReturn(tx, actor, params.id, body.version, 'approve', mayReview);
  await settleReturns(tx, actor, [row], body.judgements, body.falseFigures);
  return await presentReturn(tx, actor, await readReturnRow(tx, row.id));
}

/** The approval of returns already taken. `judgements` go by the criteria of each one's form. */
export async function settleReturns(
  tx: WriteTx,
  actor: Actor,
  rows: readonly ReturnRow[],
  judgements: Readonly<Record<string, number>>,
  falseFigures: boolean,
): Promise<void> {
  const forms = new Map<string, Form>();
  // One look-up a kind of organisation and period.
  for (const row of rows) if (!forms.has(formKey(row))) forms.set(formKey(row), (await formOf(tx, row)).form);
  const values = await selectValues(
    tx,
    rows.map((row) => row.id),
  );
  const settled = rows.map((row) => {
    const form = forms.get(formKey(row));
    return { row, grades: gradesOf(form, judgements, values.get(row.id)) };
  });
  await tx.run(
    `update return t set judgements = s.judgements, false_figures = $2 from unnest($3::uuid[], $4::jsonb[]) as s(id, judgements)
     where t.county_id = $1 and t.id = s.id`,
    [
      tx.countyId,
      falseFigures,
      settled.map(({ row }) => row.id),
      settled.map(({ grades }) => JSON.stringify(grades)),
    ],
  );
  await recordSteps(
    tx,
    actor,
    'approve',
    settled.map(({ row, grades }) => ({ row, detail: { judgements: grades, falseFigures } })),
  );
  await notify(
    tx,
    rows.map((row) => ({
      organisations: [row.organisation_id],
      roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
      kind: 'return-approved',
      params: { organisation: row.organisation_name, period: row.period_id },
      link: `/returns/${row.id}`,
    })),
  );
}

function formKey(row: ReturnRow): string {
  return `${row.period_id}/${row.form_id}`;
}

/** The reviewer's grades, else the organisation's own. Throws `unknown-criterion`. */
function gradesOf(
  form: Form | undefined,
  judgements: Readonly<Record<string, number>>,
  values: ReadonlyMap<string, number | null> | undefined,
): Record<string, number> {
  const graded = (form?.questions ?? []).flatMap((q) =>
    q.judge ? [{ question: q.id, criterion: q.judge }] : [],
  );
  const unknown = Object.keys(judgements).filter((id) => !graded.some((g) => g.criterion === id));
  if (unknown.length > 0) {
    throw new ProblemError('unknown-criterion', 422, {
      errors: unknown.map((field) => ({ field, code: 'unknown-criterion' })),
    });
  }
  const grades: Record<string, number> = {};
  for (const { question, criterion } of graded) {
    const grade = judgements[criterion] ?? values?.get(question);
    if (typeof grade === 'number') grades[criterion] = grade;
  }
  return grades;
}
