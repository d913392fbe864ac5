import type {
  listResponsibilities as contract,
  responsibilitySchema,
} from '@lianchuang/domain/responsibilities/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { definitionOn } from '../campaign/public.ts';

interface Row {
  id: string | null;
  subject: z.output<typeof responsibilitySchema>['subject'];
  subject_id: string;
  title: string | null;
  organisation_id: string;
  name: string;
  kind: string;
  first_responsible: string | null;
  leader_in_charge: string | null;
  department: string | null;
  version: number;
}

/**
 * Who answers for what (R3.7): every target at the county, every standard at each organisation it is for, the activity
 * site of each village and every open remedy (its owner stands first, until somebody else is named),
 * those without a first responsible person included, so that what is missing is listed.
 */
export async function listResponsibilities(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const { definition } = await definitionOn(tx, tx.today);
  const standards = definition.standards.filter((s) => s.main);
  const rows = await tx.many<Row>(
    `with subject as (
       select 'target' as subject, t.id as subject_id, 'county-committee' as kind from unnest($2::text[]) as t(id)
       union all select 'standard', s.id, s.kind from unnest($3::text[], $4::text[]) as s(id, kind)
       union all select 'site', 'activity-site', 'village-branch'),
     wanted as (
       select s.subject, s.subject_id, o.id as organisation_id, null::text as title, null::text as owner
       from subject s join organisation o on o.county_id = $1 and o.kind = s.kind and o.dissolved_on is null
       union all
       select 'remedy', m.id::text, m.organisation_id, m.title, m.owner from remedy m where m.county_id = $1 and m.state in ('open', 'done'))
     select r.id, s.subject, s.subject_id, s.title, o.id as organisation_id, v.name, o.kind,
       coalesce(r.first_responsible, s.owner) as first_responsible, r.leader_in_charge, r.department,
       coalesce(r.version, 0) as version
     from wanted s
     join organisation o on o.county_id = $1 and o.id = s.organisation_id and o.path >= $6 and o.path < $7
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     left join responsibility r on r.county_id = $1 and r.subject = s.subject and r.subject_id = s.subject_id and r.organisation_id = o.id
     where ($5::uuid is null or o.id = $5) and ($8 = '' or s.subject = $8) order by s.subject desc, o.path, s.subject_id`,
    [
      tx.countyId,
      definition.targets.map((t) => t.id),
      standards.map((s) => s.id),
      standards.map((s) => s.for),
      query.organisation ?? null,
      tx.scope.lo,
      tx.scope.hi,
      query.subject ?? '',
    ],
  );
  const titles = new Map([...definition.targets, ...definition.standards].map((x) => [x.id, x.title]));
  const wanted =
    query.missing === undefined
      ? rows
      : rows.filter((r) => (r.first_responsible === null) === (query.missing === 'true'));
  return {
    items: wanted.map((r) => ({
      id: r.id,
      subject: r.subject,
      subjectId: r.subject_id,
      subjectTitle: r.title ?? titles.get(r.subject_id) ?? r.subject_id,
      organisation: { id: r.organisation_id, name: r.name, kind: r.kind },
      firstResponsible: r.first_responsible,
      leaderInCharge: r.leader_in_charge,
      department: r.department,
      version: r.version,
    })),
    assigned: rows.filter((r) => r.first_responsible !== null).length,
    total: rows.length,
  };
}
