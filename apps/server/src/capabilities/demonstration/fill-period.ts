import type { Definition } from '@lianchuang/domain/campaign/definition';
import { periodOf, quartersOf } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { type FilledReturn, fillReturns, selectReturnForms } from '../returns/public.ts';
import { figureOf } from './figures.ts';
import type { Random } from './random.ts';
import type { Actor } from './shape.ts';

export interface FillPlan {
  readonly definition: Definition;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly random: Random;
  readonly seed: number;
  /** Kept pictures, by their hash. */
  readonly pictures: readonly string[];
  readonly people: () => string;
}

/** Fills a period that has closed: nearly all handed in, some late, a few never; all reviewed. */
export async function fillClosedPeriod(
  tx: WriteTx,
  plan: FillPlan,
  periodId: string,
  dueOn: string,
): Promise<number> {
  const returns = await selectReturnForms(tx, periodId);
  const filled = returns.map((row): FilledReturn => {
    const actor = plan.actors.get(row.organisation_id);
    const slack = actor?.slack ?? 0;
    const dice = plan.random.next();
    const missing = dice < slack * 0.06;
    const late = !missing && dice < slack * 0.06 + slack * 0.5;
    const days = late ? plan.random.between(1, 8) : -plan.random.between(0, 9);
    const at = missing ? null : instant(dueOn, days, plan.random.between(8, 17));
    return answered(plan, row, periodId, missing ? 'open' : 'approved', at, missing ? null : !late, 1);
  });
  await fillReturns(tx, filled);
  return filled.length;
}

/** Fills the open quarter as on a day four days before it falls due: many handed in, some approved, some half done. */
export async function fillOpenPeriod(
  tx: WriteTx,
  plan: FillPlan,
  periodId: string,
  keepOpen: ReadonlySet<string>,
): Promise<number> {
  const returns = await selectReturnForms(tx, periodId);
  const filled = returns.map((row): FilledReturn => {
    const actor = plan.actors.get(row.organisation_id);
    const dice = plan.random.next() + (actor?.slack ?? 0);
    if (keepOpen.has(row.organisation_id) || dice > 0.72) {
      return answered(plan, row, periodId, 'open', null, null, plan.random.next() * 0.8);
    }
    const at = instant(tx.today, -plan.random.between(1, 7), plan.random.between(8, 17));
    return answered(plan, row, periodId, dice < 0.34 ? 'approved' : 'submitted', at, true, 1);
  });
  await fillReturns(tx, filled);
  return filled.length;
}

function answered(
  plan: FillPlan,
  row: { id: string; organisation_id: string; form_id: string },
  periodId: string,
  state: FilledReturn['state'],
  submittedAt: string | null,
  onTime: boolean | null,
  share: number,
): FilledReturn {
  const actor = plan.actors.get(row.organisation_id);
  const form = plan.definition.forms.find((f) => f.id === row.form_id);
  const period = periodOf(periodId);
  const year = period.year - plan.definition.firstYear + 1;
  const quarter = Number(quartersOf(periodId).at(-1)?.slice(-1));
  const questions = (form?.questions ?? []).filter((q) => q.periods.includes(period.kind));
  const asked = questions.slice(
    0,
    Math.round(questions.length * (state === 'open' && submittedAt === null && share === 1 ? 0 : share)),
  );
  const answers = actor
    ? asked.map((q) =>
        figureOf(
          q,
          plan.definition.measures.find((m) => m.id === q.measure),
          actor,
          year,
          quarter,
          plan.seed,
        ),
      )
    : [];
  const judged = asked.flatMap((q) => {
    const value = answers.find((a) => a.questionId === q.id)?.value;
    return q.judge && typeof value === 'number'
      ? [[q.judge, Math.max(0, value - (plan.random.next() < 0.15 ? 1 : 0))] as const]
      : [];
  });
  return {
    returnId: row.id,
    state,
    submittedAt,
    onTime,
    by: plan.people(),
    judgements: state === 'approved' ? Object.fromEntries(judged) : {},
    answers,
    evidence: asked
      .filter(
        (q) => q.evidence && (q.evidenceRequired ? plan.random.next() < 0.985 : plan.random.next() < 0.05),
      )
      .map((q) => ({
        id: plan.random.uuid(),
        questionId: q.id,
        sha256: plan.random.pick(plan.pictures),
        name: `${q.evidence?.slice(0, 40)}.png`,
      })),
  };
}

function instant(day: string, days: number, hour: number): string {
  return new Date(
    Date.parse(`${day}T00:00:00+08:00`) + days * 86_400_000 + hour * 3_600_000 + 17 * 60_000,
  ).toISOString();
}
