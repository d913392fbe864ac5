import { findQuote } from '@lianchuang/domain/campaign/find-quote';
import type { Basis } from '@lianchuang/domain/http/shapes';
import type { explain as contract } from '@lianchuang/domain/scoring/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Scope } from '../../platform/db/scope.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import { type ComputedPeriod, computePeriod } from './compute-period.ts';
import { explainCriteria, explainMeasure } from './explain-organisation.ts';
import { recordsOf } from './explain-records.ts';
import { refOf, targetViews } from './list-targets.ts';

export type Explanation = z.output<(typeof contract)['response']>;

/**
 * The way down from a target (ARCHITECTURE.md, the path of one figure): its sentence, the indicator in words,
 * the organisations one level below, at a leaf its criteria, at a criterion the measure and the record it rests on.
 * Organisations out of the viewer's scope are left out; asking for one answers `not-found`. Whole-county scope.
 */
export async function explainTarget(
  tx: ReadTx,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  id: string,
  query: {
    period?: string | undefined;
    basis?: Basis | undefined;
    organisation?: string | undefined;
    criterion?: string | undefined;
  },
): Promise<Explanation> {
  const { items, period, basis } = await targetViews(tx, viewer, query);
  const target = items.find((t) => t.id === id);
  if (!target || !period) throw notFound('target');
  const computed = await computePeriod(tx, period, basis);
  const { definition, sourceText } = computed.version;
  const indicator = definition.indicators.find((i) => i.id === target.indicator);
  if (!indicator) throw notFound('indicator');
  const at = query.organisation === undefined ? 0 : computed.indexOf.get(query.organisation);
  if (at === undefined || (query.organisation !== undefined && !visible(computed, viewer, at)))
    throw notFound('organisation');
  const leaf = indicator.over.includes(computed.roster[at]?.kind ?? '') && query.organisation !== undefined;
  const detail = leaf ? explainCriteria(computed, indicator, at) : { score: null, criteria: [] };
  const criterion =
    query.criterion === undefined ? undefined : detail.criteria.find((c) => c.id === query.criterion);
  if (query.criterion !== undefined && !criterion) throw notFound('criterion');
  const measure = criterion ? explainMeasure(computed, criterion, at) : null;
  const found = findQuote(sourceText, target.quote);
  return {
    period,
    basis,
    trail: trailOf(computed, viewer, target, at, criterion),
    sentence: { before: found?.before ?? '', quote: target.quote, after: found?.after ?? '' },
    target,
    indicator: {
      id: indicator.id,
      title: indicator.title,
      formula: indicator.formula,
      assumed: indicator.assumed,
    },
    organisations: criterion ? [] : partsBelow(computed, viewer, indicator, at),
    score: detail.score,
    criteria: criterion ? [criterion] : detail.criteria,
    measure,
    records: criterion ? await recordsOf(tx, viewer, computed, criterion.measure ?? criterion.id, at) : [],
  };
}

function visible(computed: ComputedPeriod, viewer: Pick<Scope, 'lo' | 'hi'>, index: number): boolean {
  const path = computed.roster[index]?.path ?? '';
  return path >= viewer.lo && path < viewer.hi;
}

/** Target, then the organisations from the top down that the viewer may see, then the criterion. */
function trailOf(
  computed: ComputedPeriod,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  target: { id: string; title: string },
  at: number,
  criterion: { id: string; title: string } | undefined,
): Explanation['trail'] {
  const trail: Explanation['trail'] = [];
  for (let i = at; i > 0; i = computed.result.tree.parents[i] ?? -1) {
    if (!visible(computed, viewer, i)) break;
    const { id, name } = refOf(computed, i);
    trail.unshift({ level: 'organisation', id, label: name });
  }
  trail.unshift({ level: 'target', id: target.id, label: target.title });
  if (criterion) trail.push({ level: 'criterion', id: criterion.id, label: criterion.title });
  return trail;
}

/** Those below that the indicator counts, or that have somebody below them whom it counts. */
function partsBelow(
  computed: ComputedPeriod,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  indicator: { id: string; over: readonly string[]; kind: string },
  at: number,
): Explanation['organisations'] {
  const columns = computed.result.indicators.get(indicator.id);
  if (!columns) return [];
  const number = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  const parts: Explanation['organisations'] = [];
  // The county's own row when it is itself what is counted (awards, leaders).
  const list = Array.from(computed.result.tree.parents, (p, i) => (p === at ? i : -1)).filter((i) => i > 0);
  if (at === 0 && indicator.over.includes(computed.roster[0]?.kind ?? '')) list.unshift(0);
  for (const i of topVisible(computed, viewer, list)) {
    const denominator = columns.denominator[i] ?? 0;
    const kind = computed.roster[i]?.kind ?? '';
    const counted = indicator.over.includes(kind);
    if (denominator === 0 && !counted) continue;
    parts.push({
      organisation: refOf(computed, i),
      actual: number(columns.value[i]),
      numerator: number(columns.numerator[i]),
      denominator: number(columns.denominator[i]),
      meets: indicator.kind === 'share' && counted ? columns.numerator[i] === columns.denominator[i] : null,
      leaf: counted,
    });
  }
  return parts;
}

/** Where the viewer may not see a level, the first level below that they may. */
function topVisible(
  computed: ComputedPeriod,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  list: readonly number[],
): number[] {
  return list.flatMap((i) => {
    if (visible(computed, viewer, i)) return [i];
    const below = Array.from(computed.result.tree.parents, (p, c) => (p === i ? c : -1)).filter((c) => c > 0);
    return below.length > 0 ? topVisible(computed, viewer, below) : [];
  });
}
