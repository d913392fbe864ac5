import type { Form } from '@lianchuang/domain/campaign/definition';
import type { ReturnDetail } from '@lianchuang/domain/returns/contract';
import { dayOf } from '../../platform/clock/clock.ts';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type DefinitionVersion, definitionFor } from '../campaign/public.ts';
import { selectKnown, selectTotals } from '../figures/public.ts';
import { type PeriodRow, selectPeriod } from '../periods/public.ts';
import { countDifferences } from './count-differences.ts';
import { presentAnswers, presentSummary } from './present.ts';
import { type AnswerRow, type ReturnRow, readReturnRow, selectAnswers, selectEvidence } from './store.ts';

/** A return with everything its form needs: questions, answers, last period's, reasons, history (R3.4). */
export async function getReturn(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<ReturnDetail> {
  return await presentReturn(tx, actor, await readReturnRow(tx, params.id));
}

/** The questions that a period of this kind asks, and the definition they come from. */
export async function formOf(
  tx: ReadTx,
  row: ReturnRow,
): Promise<{ form: Form; version: DefinitionVersion; period: PeriodRow }> {
  const period = await selectPeriod(tx, row.period_id);
  if (!period) throw notFound('period');
  const version = await definitionFor(tx, period);
  const form = version.definition.forms.find((f) => f.id === row.form_id);
  if (!form) throw notFound('form');
  return {
    form: { ...form, questions: form.questions.filter((q) => q.periods.includes(period.kind)) },
    version,
    period,
  };
}

/** The same detail for a row already read, as every operation answers with it. */
export async function presentReturn(tx: ReadTx, actor: Actor, row: ReturnRow): Promise<ReturnDetail> {
  const { form, version, period } = await formOf(tx, row);
  const answers = await selectAnswers(tx, row.id);
  const previous = await previousReturn(tx, row);
  const evidence = await selectEvidence(tx, row.id);
  const known = await selectKnown(tx, row.period_id, row.organisation_id);
  const differing = await countDifferences(tx, [row]);
  const totals = await selectTotals(tx, [{ periodId: row.period_id, organisationId: row.organisation_id }]);
  const submissions = await tx.many<{ number: number; submitted_at: string; submitted_by: string }>(
    'select number, submitted_at, submitted_by from return_submission where county_id = $1 and return_id = $2 order by number',
    [tx.countyId, row.id],
  );
  const events = await tx.many<{
    action: string;
    at: string;
    by_name: string;
    reasons: { questionId: string; reason: string }[];
  }>(
    'select action, at, by_name, reasons from return_event where county_id = $1 and return_id = $2 order by number',
    [tx.countyId, row.id],
  );
  const open = row.state === 'open' || row.state === 'sent-back';
  const asked = new Set(form.questions.map((q) => q.measure));
  return {
    ...presentSummary(
      row,
      actor,
      tx.today,
      totals.get(`${row.period_id}/${row.organisation_id}`),
      differing.get(row.id),
    ),
    formId: form.id,
    standardId:
      version.definition.standards.find((s) => s.for === row.organisation_kind && s.main)?.id ?? null,
    questions: form.questions,
    answers: presentAnswers(form.questions, answers, previous?.answers ?? [], evidence, open),
    known: Object.fromEntries(
      Object.entries(known.values).filter(([id]) => !asked.has(id) || known.registers[id] !== undefined),
    ),
    registers: Object.fromEntries(Object.entries(known.registers).filter(([id]) => asked.has(id))),
    registersOn: registersOn(period, tx.today),
    judgements: row.judgements,
    falseFigures: row.false_figures,
    previousPeriodId: previous?.periodId ?? null,
    submissions: submissions.map((s) => ({ number: s.number, at: s.submitted_at, by: s.submitted_by })),
    history: events.map((e) => ({ action: e.action, at: e.at, by: e.by_name, reasons: e.reasons })),
  };
}

/** The day that the registers' figures of a period stand for; null before they were first read. */
function registersOn(period: PeriodRow, today: string): string | null {
  const read = period.locked_at ?? period.computed_at;
  if (read === null) return null;
  return [period.ends_on, today, dayOf(new Date(read))].sort()[0] ?? null;
}

/** The organisation's latest earlier return of the same kind of period. */
async function previousReturn(
  tx: ReadTx,
  row: ReturnRow,
): Promise<{ periodId: string; answers: AnswerRow[] } | undefined> {
  const before = await tx.maybe<{ id: string; period_id: string }>(
    `select r.id, r.period_id from return r
     join period p on p.county_id = r.county_id and p.id = r.period_id
     join period this on this.county_id = r.county_id and this.id = $3
     where r.county_id = $1 and r.organisation_id = $2 and p.kind = this.kind and p.ends_on < this.ends_on
     order by p.ends_on desc limit 1`,
    [tx.countyId, row.organisation_id, row.period_id],
  );
  return before ? { periodId: before.period_id, answers: await selectAnswers(tx, before.id) } : undefined;
}
