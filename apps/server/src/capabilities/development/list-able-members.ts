import { isMobile } from '@lianchuang/domain/development/mobile-rules';
import type { listAbleMembers as contract } from '@lianchuang/domain/development/post-contract';
import { type Exemption, isAble } from '@lianchuang/domain/development/post-rules';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectMembersAt } from '../members/public.ts';
import {
  atOrganisation,
  type OrganisationColumns,
  organisationColumns,
  organisationRefOf,
} from './places.ts';
import { mayKeep } from './policy.ts';

/** The members of one organisation: who holds a post, who could, and why the others are not expected to (R1.9). */
export async function listAbleMembers(
  tx: ReadTx,
  actor: Actor,
  { params }: { params: { id: string } },
): Promise<z.output<(typeof contract)['response']>> {
  const place = await tx.maybe<OrganisationColumns>(
    `select ${organisationColumns} from (select $1::integer as county_id, $2::uuid as organisation_id) t ${atOrganisation}
     where o.county_id = $1 and o.path >= $3 and o.path < $4`,
    [tx.countyId, params.id, tx.scope.lo, tx.scope.hi],
  );
  if (!place) throw notFound('organisation');
  const members = await selectMembersAt(tx, params.id);
  const ids = members.map((m) => m.id);
  const posts = await tx.many<{ member_id: string; n: number }>(
    `select member_id, count(*) as n from assigned_post where county_id = $1 and member_id = any($2)
       and (until_on is null or until_on >= $3) group by member_id`,
    [tx.countyId, ids, tx.today],
  );
  const exempt = await tx.many<{ member_id: string; reason: Exemption }>(
    'select member_id, reason from post_exemption where county_id = $1 and member_id = any($2)',
    [tx.countyId, ids],
  );
  const gone = await tx.many<{ member_id: string; left_on: string }>(
    'select member_id, left_on from mobile_member where county_id = $1 and member_id = any($2) and returned_on is null',
    [tx.countyId, ids],
  );
  const postsOf = new Map(posts.map((p) => [p.member_id, p.n]));
  const exemptionOf = new Map(exempt.map((e) => [e.member_id, e.reason]));
  const leftOn = new Map(gone.map((g) => [g.member_id, g.left_on]));
  return {
    organisation: organisationRefOf(place),
    items: members.map((m) => {
      const exemption = exemptionOf.get(m.id) ?? null;
      const left = leftOn.get(m.id);
      const away = left !== undefined && isMobile(left, null, tx.today);
      const able = isAble({ bornOn: m.born_on, exemption, away }, tx.today);
      const because = exemption ?? (away ? 'away' : 'age');
      return {
        id: m.id,
        name: m.name,
        bornOn: m.born_on,
        posts: postsOf.get(m.id) ?? 0,
        able,
        because: able ? null : because,
      };
    }),
    may: mayKeep(actor),
  };
}
