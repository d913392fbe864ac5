import type { Basis } from '@lianchuang/domain/http/shapes';
import { type Inputs, judgementKey, type MeasureColumn, type Tree } from '@lianchuang/domain/scoring/types';
import type { ReadTx } from '../../platform/db/database.ts';
import type { MeasurePublication } from '../../platform/measures/measure-publication.ts';
import { accountabilityMeasures } from '../accountability/public.ts';
import { appraisalMeasures } from '../appraisal/public.ts';
import { bulletinMeasures } from '../bulletins/public.ts';
import type { DefinitionVersion } from '../campaign/public.ts';
import { commitmentMeasures } from '../commitments/public.ts';
import { developmentMeasures } from '../development/public.ts';
import { dutyReportMeasures } from '../duty-reports/public.ts';
import { memberMeasures } from '../members/public.ts';
import { organisationLifeMeasures } from '../organisation-life/public.ts';
import type { PeriodRow } from '../periods/public.ts';
import { pointMeasures } from '../points/public.ts';
import { recognitionMeasures } from '../recognition/public.ts';
import { type RosterRow, readEvidenceState, readRoster, returnMeasures } from '../returns/public.ts';
import { selectionMeasures } from '../selection/public.ts';
import { serviceMeasures } from '../service-records/public.ts';
import { teamMeasures } from '../teams/public.ts';
import { trainingMeasures } from '../training/public.ts';
import { weakOrganisationMeasures } from '../weak-organisations/public.ts';
import { gatherQuarters } from './gather-quarters.ts';
import { readMeasureRows } from './measure-rows.ts';

/** Everything that publishes measures; a register's capability adds its own here, and nothing else changes. */
export const publications: readonly MeasurePublication[] = [
  ...returnMeasures,
  ...accountabilityMeasures,
  ...memberMeasures,
  ...teamMeasures,
  ...selectionMeasures,
  ...developmentMeasures,
  ...organisationLifeMeasures,
  ...trainingMeasures,
  ...recognitionMeasures,
  ...pointMeasures,
  ...weakOrganisationMeasures,
  ...appraisalMeasures,
  ...dutyReportMeasures,
  ...commitmentMeasures,
  ...serviceMeasures,
  ...bulletinMeasures,
];

/** Measures that a register publishes already. */
export const publishedMeasures: readonly string[] = publications
  .filter((p) => p.source === 'record')
  .flatMap((p) => p.measures);

export interface PeriodInputs {
  readonly roster: readonly RosterRow[];
  readonly inputs: Inputs;
  /** By measure id: 1 reported, 2 record (also one without a value) at each organisation, 0 nothing. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

interface MeasureRow {
  rank: number;
  organisation_id: string;
  measure_id: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** What both bases of a period rest on alike, so that a recompute of both reads it once. */
export interface PeriodRecords {
  readonly roster: readonly RosterRow[];
  readonly states: Awaited<ReturnType<typeof readEvidenceState>>;
  /** Figures of the registers by day, once they were read. */
  readonly registers: Map<string, MeasureRow[]>;
}

/** The tree of a period and the state of its returns. */
export async function readRecords(tx: ReadTx, periodId: string): Promise<PeriodRecords> {
  return {
    roster: await readRoster(tx, periodId),
    states: await readEvidenceState(tx, periodId),
    registers: new Map(),
  };
}

/**
 * The figures of one period as columns over its roster: one query for all measures, records before reports; of a
 * locked period those it was sealed with.
 * `asOf` is the day as of which lateness is reckoned.
 */
export async function readInputs(
  tx: ReadTx,
  period: PeriodRow,
  version: DefinitionVersion,
  basis: Basis,
  asOf: string,
  records: PeriodRecords,
): Promise<PeriodInputs> {
  const { roster, states } = records;
  const indexOf = new Map(roster.map((r, i) => [r.organisation_id, i]));
  const parents = Int32Array.from(roster, (r) =>
    r.supervisor_id === null ? -1 : (indexOf.get(r.supervisor_id) ?? -1),
  );
  const tree: Tree = { ids: roster.map((r) => r.organisation_id), kinds: roster.map((r) => r.kind), parents };
  const measures = new Map<string, MeasureColumn>();
  const sources = new Map<string, Uint8Array>();
  if (period.state === 'locked') {
    // Registers go on changing; what they said is what was sealed (R3.4).
    const [sealed] = await readMeasureRows(tx, [period.id], basis, indexOf, sources);
    for (const [id, column] of sealed ?? []) measures.set(id, column);
  } else {
    if (period.kind !== 'quarter') {
      await gatherQuarters(tx, period, version, basis, indexOf, measures, sources);
    }
    for (const row of [
      ...(await tx.many<MeasureRow>(ofBasis, [tx.countyId, period.id, basis, asOf])),
      ...(await readRegisters(tx, period.id, asOf, records)),
    ]) {
      const index = indexOf.get(row.organisation_id);
      if (index === undefined) continue;
      put(measures, sources, roster.length, row, index);
    }
  }
  return {
    roster,
    inputs: { tree, measures, ...judged(states, period, version, basis, roster, indexOf) },
    sources,
  };
}

const columns = 'organisation_id, measure_id, value::float8, numerator::float8, denominator::float8';

/** What both bases share; one query each, so that each has the plan that suits it. */
const shared = publications.filter((p) => !p.byBasis);

/** Records come after reports, so that they win. */
const ofBasis = publications
  .filter((p) => p.byBasis)
  .map(
    ({ sql, source }, i) => `select ${source === 'record' ? 2 : 1} as rank, ${columns} from (${sql}) m${i}`,
  )
  .join('\nunion all\n')
  .concat('\norder by rank');

/** Figures of the registers on a day: read once, however many bases rest on the same records. */
async function readRegisters(
  tx: ReadTx,
  periodId: string,
  asOf: string,
  records: PeriodRecords,
): Promise<MeasureRow[]> {
  const known = records.registers.get(asOf);
  if (known) return known;
  const rows: MeasureRow[] = [];
  for (const { sql } of shared) {
    rows.push(
      ...(await tx.many<MeasureRow>(`select 2 as rank, ${columns} from (${sql}) m`, [
        tx.countyId,
        periodId,
        'self',
        asOf,
      ])),
    );
  }
  records.registers.set(asOf, rows);
  return rows;
}

function put(
  measures: Map<string, MeasureColumn>,
  sources: Map<string, Uint8Array>,
  n: number,
  row: MeasureRow,
  index: number,
): void {
  let column = measures.get(row.measure_id);
  let source = sources.get(row.measure_id);
  if (!column || !source) {
    column = {
      value: new Float64Array(n).fill(Number.NaN),
      numerator: new Float64Array(n).fill(Number.NaN),
      denominator: new Float64Array(n).fill(Number.NaN),
    };
    source = new Uint8Array(n);
    measures.set(row.measure_id, column);
    sources.set(row.measure_id, source);
  }
  column.value[index] = row.value ?? Number.NaN;
  if (column.numerator) column.numerator[index] = row.numerator ?? Number.NaN;
  if (column.denominator) column.denominator[index] = row.denominator ?? Number.NaN;
  // A register that says there is nothing to count has spoken; an answer that does not apply says nothing.
  source[index] = row.value === null && row.rank < 2 ? 0 : row.rank;
}

/** Grades, missing evidence and who is scored at all, from the state of the returns. */
function judged(
  states: PeriodRecords['states'],
  period: PeriodRow,
  { definition }: DefinitionVersion,
  basis: Basis,
  roster: readonly RosterRow[],
  indexOf: ReadonlyMap<string, number>,
): Pick<Inputs, 'judgements' | 'withoutEvidence' | 'scored'> {
  const judgements = new Map<string, Float64Array>();
  const withoutEvidence = new Map<string, Uint8Array>();
  const scored = new Uint8Array(roster.length);
  const plans = new Map(
    definition.forms.map((form) => {
      const standards = definition.standards.filter((s) => s.for === form.for);
      const criteria = standards.flatMap((s) =>
        s.goods.flatMap((g) => g.criteria.map((c) => ({ key: judgementKey(s.id, c.id), c }))),
      );
      const asked = form.questions.filter((q) => q.periods.includes(period.kind));
      return [
        form.id,
        {
          graded: asked.flatMap((q) =>
            q.judge
              ? criteria
                  .filter(({ c }) => c.id === q.judge)
                  .map(({ key, c }) => ({ key, criterion: c.id, question: q.id }))
              : [],
          ),
          proven: asked.flatMap((q) =>
            q.evidenceRequired && q.measure
              ? criteria
                  .filter(({ c }) => c.kind !== 'judge' && c.measure === q.measure)
                  .map(({ key }) => ({ key, question: q.id }))
              : [],
          ),
        },
      ] as const;
    }),
  );
  for (const state of states) {
    const index = indexOf.get(state.organisation_id);
    const plan = plans.get(state.form_id);
    if (index === undefined || !plan) continue;
    const counts = basis === 'self' ? state.handed_in : state.approved;
    if (!counts) continue;
    scored[index] = 1;
    for (const { key, criterion, question } of plan.graded) {
      const grade = basis === 'self' ? state.own_grades?.[question] : state.judgements[criterion];
      if (typeof grade !== 'number') continue;
      let column = judgements.get(key);
      if (!column) {
        column = new Float64Array(roster.length).fill(Number.NaN);
        judgements.set(key, column);
      }
      column[index] = grade;
    }
    if (basis === 'self') continue;
    for (const { key, question } of plan.proven) {
      if (state.evidenced.includes(question)) continue;
      let column = withoutEvidence.get(key);
      if (!column) {
        column = new Uint8Array(roster.length);
        withoutEvidence.set(key, column);
      }
      column[index] = 1;
    }
  }
  return { judgements, withoutEvidence, scored };
}
