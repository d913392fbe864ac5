import { quartersOf } from '@lianchuang/domain/periods/calendar';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Scope } from '../../platform/db/scope.ts';
import { selectRecords } from '../returns/public.ts';
import { type ComputedPeriod, reckonedOn } from './compute-period.ts';
import type { Explanation } from './explain-target.ts';
import { publications } from './read-inputs.ts';

/**
 * The records a measure rests on at an organisation: those of its register, and the answers of its returns with evidence. For a measure that
 * is derived or relative, the answers of what it is derived from.
 */
export async function recordsOf(
  tx: ReadTx,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  computed: ComputedPeriod,
  measureId: string,
  at: number,
): Promise<Explanation['records']> {
  const organisation = computed.roster[at];
  if (!organisation) return [];
  const measure = computed.version.definition.measures.find((m) => m.id === measureId);
  const wanted = [measureId, measure?.relativeTo?.measure, measure?.relativeTo?.weight].filter(
    (m) => m !== undefined,
  );
  const rows = await selectRecords(
    tx,
    quartersOf(computed.period.id).concat(computed.period.id),
    organisation.organisation_id,
    wanted,
  );
  return (await registerRecords(tx, viewer, computed, wanted, organisation.organisation_id)).concat(
    rows.map((r) => ({
      kind: r.kind,
      id: `${r.return_id}/${r.question_id}`,
      label: `${r.period_id} ${organisation.name}`,
      marks: [],
      at: r.at,
      by: r.by,
      returnId: r.return_id,
      questionId: r.question_id,
      evidence: r.evidence,
      link: null,
    })),
  );
}

/** What the registers hold on the measures, before the answers: it is what counts. */
async function registerRecords(
  tx: ReadTx,
  viewer: Pick<Scope, 'lo' | 'hi'>,
  computed: ComputedPeriod,
  measures: readonly string[],
  organisationId: string,
): Promise<Explanation['records']> {
  const { period } = computed;
  const asOf = reckonedOn(tx, period);
  const of = {
    organisationId,
    periodId: period.id,
    startsOn: period.starts_on,
    endsOn: asOf < period.ends_on ? asOf : period.ends_on,
    viewer,
  };
  const found: Explanation['records'] = [];
  for (const measureId of measures) {
    const publication = publications.find((p) => p.measures.includes(measureId));
    if (publication?.source !== 'record') continue;
    const rows = await publication.records(tx, { measureId, ...of });
    found.push(
      ...rows.map((r) => ({
        ...r,
        marks: [...r.marks],
        returnId: null,
        questionId: null,
        evidence: [],
      })),
    );
  }
  return found;
}
