import type { Team } from '@lianchuang/domain/teams/contract';
import { postIds } from '@lianchuang/domain/teams/terms';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Place } from '../organisations/public.ts';
import { mayChange, mayJudge } from './policy.ts';
import { readPapers } from './read-papers.ts';
import { readPeople } from './read-people.ts';
import { usualPosts } from './store.ts';

/** The whole team of an organisation as it is today, with its history (R1.7, R1.8, R1.12). */
export async function readTeam(tx: ReadTx, actor: Actor, place: Place): Promise<Team> {
  const at = [tx.countyId, place.id];
  const team = await tx.maybe<{ version: number }>(
    'select version from team where county_id = $1 and organisation_id = $2',
    at,
  );
  const posts = await tx.many<Team['posts'][number]>(
    'select post, seats from team_post where county_id = $1 and organisation_id = $2',
    at,
  );
  const terms = await tx.many<Team['terms'][number]>(
    `select committee, from_on as from, until_on as until from team_term where county_id = $1 and organisation_id = $2
     order by from_on desc, committee`,
    at,
  );
  const holdings = await tx.many<Team['holders'][number]>(
    `select id, post, seat, person_id as "personId", from_on as from, until_on as until, leaving from post_holding
     where county_id = $1 and organisation_id = $2 order by until_on desc nulls first, from_on desc, seat`,
    at,
  );
  const reserve = await tx.many<Team['reserve'][number]>(
    `select id, person_id as "personId", from_on as from, until_on as until, outcome, plan, version from reserve_cadre
     where county_id = $1 and organisation_id = $2 order by until_on desc nulls first, from_on desc, id`,
    at,
  );
  const order = (post: string): number => (postIds as readonly string[]).indexOf(post);
  return {
    organisation: { id: place.id, name: place.name, kind: place.kind },
    asOf: tx.today,
    version: team?.version ?? 0,
    posts: team ? posts.sort((a, b) => order(a.post) - order(b.post)) : usualPosts(place.kind),
    terms,
    holders: holdings
      .filter((h) => h.until === null)
      .sort((a, b) => order(a.post) - order(b.post) || a.seat - b.seat),
    former: holdings.filter((h) => h.until !== null),
    people: await readPeople(tx, place.id),
    reserve,
    ...(await readPapers(tx, place.id)),
    may: { change: mayChange(actor), judge: mayJudge(actor, place.id) },
  };
}
