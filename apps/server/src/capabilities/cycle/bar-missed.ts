import type { Target } from '@lianchuang/domain/campaign/definition';
import { holds } from '@lianchuang/domain/scoring/compare';
import type { AuditActor } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { definitionFor } from '../campaign/public.ts';
import { selectIndicator } from '../figures/public.ts';
import type { PeriodRow } from '../periods/public.ts';
import { type MissedTask, raiseBars } from '../recognition/public.ts';
import { readRoster, selectMissed } from '../returns/public.ts';
import { selectSecretaries } from '../teams/public.ts';

type Missed = Omit<MissedTask, 'secretary'>;

/**
 * What was missed in a period that is being locked (R5.4): returns never handed in; at the end of a year the targets
 * that every committee must reach itself, as their figures were just sealed. A share over the county does not say whose
 * fault it is, so no rule bars anyone for one.
 */
export async function barMissed(tx: WriteTx, actor: AuditActor, period: PeriodRow): Promise<number> {
  const missed = [...(await returnsMissed(tx, period)), ...(await targetsMissed(tx, period))];
  if (missed.length === 0) return 0;
  const secretaries = await selectSecretaries(
    tx,
    missed.map((m) => m.organisationId),
    period.due_on < tx.today ? period.due_on : tx.today,
  );
  return await raiseBars(
    tx,
    actor,
    missed.map((m) => ({ ...m, secretary: secretaries.get(m.organisationId) ?? null })),
  );
}

async function returnsMissed(tx: WriteTx, period: PeriodRow): Promise<Missed[]> {
  return (await selectMissed(tx, period.id)).map((row) => ({
    organisationId: row.organisation_id,
    organisationName: row.name,
    path: row.path,
    cause: 'return-missed',
    periodId: period.id,
    targetId: null,
    reason: `${periodWords(period.id)}始终未报`,
  }));
}

async function targetsMissed(tx: WriteTx, period: PeriodRow): Promise<Missed[]> {
  if (period.kind !== 'year') return [];
  const { definition } = await definitionFor(tx, period);
  const roster = new Map((await readRoster(tx, period.id)).map((r) => [r.organisation_id, r]));
  const missed: Missed[] = [];
  for (const target of definition.targets.filter((t) => t.due === 'every-year')) {
    for (const { indicator, required } of partsOf(target)) {
      const of = definition.indicators.find((i) => i.id === indicator);
      if (of?.kind !== 'min') continue;
      for (const { organisationId, value } of await selectIndicator(tx, period.id, of.id, of.over)) {
        const row = roster.get(organisationId);
        if (!row || holds({ ...target, required }, value)) continue;
        missed.push({
          organisationId,
          organisationName: row.name,
          path: row.path,
          cause: 'target-missed',
          periodId: period.id,
          targetId: target.id,
          reason: `${periodWords(period.id)}:${target.title}${value}个,应有${required}个`,
        });
      }
    }
  }
  return missed;
}

/** A target of parts asks each part of its own kind of committee. */
function partsOf(target: Target): readonly { indicator: string; required: number }[] {
  return target.parts.length > 0 ? target.parts : [target];
}

/** `2008-Q3` as it stands in a reason: 2008年三季度自查. */
function periodWords(id: string): string {
  const part = id.slice(5);
  const words: Readonly<Record<string, string>> = {
    Q1: '一季度自查',
    Q2: '二季度自查',
    Q3: '三季度自查',
    Q4: '四季度自查',
    H1: '上半年小结',
    H2: '下半年小结',
    Y: '年终总评',
  };
  return `${id.slice(0, 4)}年${words[part] ?? part}`;
}
