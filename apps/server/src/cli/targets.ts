import type { TargetView } from '@lianchuang/domain/scoring/contract';
import type { Command } from 'commander';
import { explainTarget, planFor, recomputePeriod, targetViews } from '../capabilities/scoring/public.ts';
import type { ReadTx } from '../platform/db/database.ts';
import { systemScope } from '../platform/db/scope.ts';
import { notFound } from '../platform/errors/problem-error.ts';
import { type DataOptions, dataOption, printJson, withCounty } from './with-product.ts';

interface Options extends DataOptions {
  period?: string;
  json?: boolean;
}

const everything = systemScope(0);

/** `targets`, `explain TARGET`, `plan TARGET`, `recompute`: the figures of a period, each with `--json`. */
export function addTargets(program: Command): void {
  const figures = (name: string, description: string): Command =>
    dataOption(program.command(name).description(description))
      .option('--period <id>', '期次 / period, e.g. 2008-Q2')
      .option('--json', 'JSON');

  figures('targets', '21 项目标任务的完成情况 / all targets').action(async (options: Options) => {
    const { items, period } = await withCounty(options, ({ db }, county) =>
      db.read(systemScope(county.county_id), (tx) => targetViews(tx, everything, { period: options.period })),
    );
    if (options.period !== undefined && period === null) throw notFound('period');
    if (options.json) printJson(items.map(targetJson));
    else process.stdout.write(`${[period ?? '', ...items.map(targetLine)].join('\n')}\n`);
  });

  figures('explain', '一个数从哪里来 / where a number comes from')
    .argument('<target>')
    .option('--organisation <id>')
    .option('--criterion <id>')
    .action(async (target: string, options: Options & { organisation?: string; criterion?: string }) => {
      const found = await withCounty(options, ({ db }, county) =>
        db.read(systemScope(county.county_id), (tx) => explainTarget(tx, everything, target, options)),
      );
      if (options.json) return printJson(found);
      process.stdout.write(
        `${[
          targetLine(found.target),
          `“${found.sentence.before}【${found.sentence.quote}】${found.sentence.after}”`,
          `${found.indicator.title}:${found.indicator.formula}`,
          ...found.organisations.map(
            (o) =>
              `  ${o.organisation.name}  ${o.numerator ?? '—'} / ${o.denominator ?? '—'}  ${o.organisation.id}`,
          ),
          ...found.criteria.map(
            (c) => `  ${c.good}  ${c.title}  ${c.points ?? '—'} / ${c.available}  ${c.value ?? '—'}  ${c.id}`,
          ),
          ...found.records.map((r) => `  ${r.label}  ${r.by ?? ''}  ${r.at ?? ''}`),
        ].join('\n')}\n`,
      );
    });

  figures('plan', '差距方案 / the cheapest way to a target')
    .argument('<target>')
    .action(async (target: string, options: Options) => {
      const plan = await withCounty(options, ({ db }, county) =>
        db.read(systemScope(county.county_id), (tx) => planFor(tx, everything, target, options)),
      );
      if (options.json) {
        return printJson({
          target: plan.target.id,
          needed: plan.needed,
          reachable: plan.reachable,
          after: plan.after,
          organisations: plan.organisations.map(({ id, name, score, effort, criteria }) => ({
            id,
            name,
            score,
            effort,
            criteria,
          })),
        });
      }
      process.stdout.write(
        `${[
          targetLine(plan.target),
          `还差 ${plan.needed} 个;按方案完成后 ${plan.after ?? '—'}`,
          ...plan.organisations.map(
            (o) =>
              `  ${o.supervisor} ${o.name}  ${o.score ?? '—'} 分  用力 ${o.effort}  ${o.criteria.map((c) => c.title).join('、')}`,
          ),
        ].join('\n')}\n`,
      );
    });

  figures('recompute', '重新计算一个期次 / compute a period anew').action(async (options: Options) => {
    const done = await withCounty(options, async ({ db }, county) => {
      const scope = systemScope(county.county_id);
      const period = options.period ?? (await db.read(scope, (tx) => latestOpen(tx)));
      return period === undefined ? undefined : await db.write(scope, (tx) => recomputePeriod(tx, period));
    });
    if (options.json) printJson(done ?? null);
    else
      process.stdout.write(
        done
          ? `${done.period}: ${done.organisations} 个组织,${done.milliseconds} ms\n`
          : '没有开放的期次 / no open period\n',
      );
  });
}

async function latestOpen(tx: ReadTx): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    "select id from period where county_id = $1 and state in ('open', 'closed') order by ends_on desc, kind limit 1",
    [tx.countyId],
  );
  return row?.id;
}

/** Stable field names in their order, documented in the README. */
const targetFields = [
  'id',
  'title',
  'quote',
  'actual',
  'required',
  'requiredMax',
  'striving',
  'comparator',
  'unit',
  'met',
  'trajectory',
  'forecast',
  'parts',
  'assumed',
  'source',
] as const satisfies readonly (keyof TargetView)[];

const targetJson = (t: TargetView) => Object.fromEntries(targetFields.map((field) => [field, t[field]]));

function targetLine(
  t: Pick<TargetView, 'id' | 'title' | 'actual' | 'required' | 'comparator' | 'unit' | 'forecast'>,
): string {
  const show = (n: number | null): string =>
    n === null ? '—' : t.unit === 'share' ? `${(n * 100).toFixed(1)}%` : String(Math.round(n * 1000) / 1000);
  return `${t.id.padEnd(4)}${t.forecast.padEnd(9)}${show(t.actual).padStart(8)} ${t.comparator} ${show(t.required).padEnd(7)} ${t.title}`;
}
