import type { getOrganisation as contract } from '@lianchuang/domain/organisations/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { latestOrganisation, selectOrganisation } from './store.ts';

type Answer = z.output<(typeof contract)['response']>;

/** One organisation as of a date, what stands above it, and how name and place changed (R1.1). */
export async function getOrganisation(
  tx: ReadTx,
  _actor: Actor,
  { params, query }: { params: { id: string }; query: { asOf?: string | undefined } },
): Promise<Answer> {
  const row =
    (await selectOrganisation(tx, params.id, query.asOf ?? tx.today)) ??
    (await latestOrganisation(tx, params.id));
  return {
    ...presentOrganisation(row),
    trail: await trailAbove(tx, row.supervisorId, query.asOf ?? tx.today),
    history: await historyOf(tx, params.id),
  };
}

/** Without the columns that stay inside. */
export function presentOrganisation<T extends { path: string; label: string }>(
  row: T,
): Omit<T, 'path' | 'label'> {
  const { path: _path, label: _label, ...shown } = row;
  return shown;
}

async function trailAbove(tx: ReadTx, from: string | null, asOf: string): Promise<Answer['trail']> {
  const trail: Answer['trail'] = [];
  for (let id = from; id !== null && trail.length < 20; ) {
    const above = await selectOrganisation(tx, id, asOf);
    if (!above) break;
    trail.unshift({ id: above.id, name: above.name, kind: above.kind });
    id = above.supervisorId;
  }
  return trail;
}

function historyOf(tx: ReadTx, id: string): Promise<Answer['history']> {
  return tx.many<Answer['history'][number]>(
    `select v.valid_from as "validFrom", v.valid_to as "validTo", v.name, v.reason,
       case when s.id is null then null else jsonb_build_object('id', s.id, 'kind', s.kind, 'name', coalesce(sv.name, '')) end as supervisor
     from organisation_version v
     left join organisation s on s.county_id = v.county_id and s.id = v.supervisor_id
     left join lateral (select x.name from organisation_version x where x.county_id = v.county_id and x.organisation_id = v.supervisor_id
       and x.valid_from <= v.valid_from order by x.valid_from desc limit 1) sv on true
     where v.county_id = $1 and v.organisation_id = $2 order by v.valid_from desc`,
    [tx.countyId, id],
  );
}
