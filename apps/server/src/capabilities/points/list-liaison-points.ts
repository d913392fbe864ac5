import type { listLiaisonPoints as contract } from '@lianchuang/domain/points/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { presentLeader, selectLeaders, visitsOf } from './liaison-store.ts';

type Answer = z.output<(typeof contract)['response']>;

/** Every leader in scope with a liaison point or none, and who looks after the places in scope (R5.2). */
export async function listLiaisonPoints(tx: ReadTx, actor: Actor): Promise<Answer> {
  const leaders = await selectLeaders(tx);
  const others = await tx.many<{
    id: string;
    name: string;
    post: string;
    organisation_id: string;
    organisation_name: string;
    kind: string;
    from_on: string;
    visits: Answer['others'][number]['visits'];
  }>(
    `select l.id, l.leader_name as name, l.leader_post as post, l.organisation_id, v.name as organisation_name, o.kind, l.from_on, ${visitsOf} as visits
     from liaison_point l
     join organisation o on o.county_id = l.county_id and o.id = l.organisation_id
     join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
     where l.county_id = $1 and l.path >= $2 and l.path < $3 and l.until_on is null and l.person_id <> all($4)
     order by l.path, l.id`,
    [tx.countyId, tx.scope.lo, tx.scope.hi, leaders.map((l) => l.person_id)],
  );
  return {
    items: leaders.map((row) => presentLeader(actor, row)),
    others: others.map((o) => ({
      id: o.id,
      name: o.name,
      post: o.post,
      organisation: { id: o.organisation_id, name: o.organisation_name, kind: o.kind },
      from: o.from_on,
      visits: o.visits,
    })),
    covered: leaders.filter((l) => l.point_id !== null).length,
    total: leaders.length,
  };
}
