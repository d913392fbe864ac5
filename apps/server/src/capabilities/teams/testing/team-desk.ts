import { randomUUID } from 'node:crypto';
import type { RouteContract } from '@lianchuang/domain/http/define-route';
import {
  appointToPost,
  assessEnrichment,
  getTeam,
  relieveOfPost,
  type Team,
} from '@lianchuang/domain/teams/contract';
import type { Origin, Post } from '@lianchuang/domain/teams/terms';
import type { z } from 'zod';
import type { TestCounty } from '../../../compose/testing/small-county.ts';
import { systemScope } from '../../../platform/db/scope.ts';

/** What the tests of teams do over and over: each answers the team, or the code of the refusal. */
export function teamDesk(county: TestCounty) {
  const place = (key: string): string => county.ids[key] ?? '';
  const team = async (key: string, user = 'officer'): Promise<Team> =>
    (await county.call(user, getTeam, { params: { id: place(key) } })).body;
  async function write<C extends RouteContract>(
    user: string,
    contract: C,
    id: string,
    body: z.input<C['body']>,
    more: Record<string, string> = {},
  ): Promise<Team | string> {
    const reply = await county.call(user, contract, { params: { id, ...more }, body });
    return reply.status === 200
      ? (reply.body as Team)
      : (reply.problem.errors?.[0]?.code ?? reply.problem.code);
  }
  return {
    place,
    team,
    write,
    person: (name: string, bornOn = '1962-03-04', origins: Origin[] = []) => ({
      name,
      sex: 'male' as const,
      bornOn,
      education: 'senior-middle' as const,
      origins,
    }),
    async appoint(
      key: string,
      post: Post,
      from: string,
      who: { personId?: string; person?: unknown },
      until?: string,
    ): Promise<Team | string> {
      return await write('clerk1', appointToPost, place(key), {
        version: (await team(key)).version,
        holdingId: randomUUID(),
        post,
        from,
        personId: who.personId ?? randomUUID(),
        ...(who.person ? { person: who.person as never } : {}),
        ...(until ? { until } : {}),
      });
    },
    async relieve(key: string, post: Post, on: string, user = 'clerk1'): Promise<Team | string> {
      const { holders, version } = await team(key);
      const holding = holders.find((h) => h.post === post);
      return await write(user, relieveOfPost, holding?.id ?? '', { version, on, leaving: 'resigned' });
    },
    assess: (key: string, personId: string, able: boolean, on = '2008-09-01', user = 'clerk1') =>
      write(user, assessEnrichment, place(key), {
        assessmentId: randomUUID(),
        personId,
        on,
        able,
        evidence: '种植大棚二十亩,带动十二户',
      }),
    /** A member in the register, as the register's own operations would write one. */
    async member(key: string, name: string, bornOn: string): Promise<string> {
      const id = randomUUID();
      await county.product.db.write(systemScope(county.countyId), (tx) =>
        tx.run(
          `insert into member (county_id, id, organisation_id, path, since_on, name, sort_key, initials, sex, ethnic_group, born_on, education,
             joined_on, full_on, identity_sealed, identity_hash, identity_masked, created_at, updated_at)
           select $1, $2, o.id, o.path, '2000-01-01', $4, 'x', 'x', 'female', '汉', $5, 'junior-college', '2000-01-01', '2001-01-01',
             ''::bytea, sha256(convert_to(gen_random_uuid()::text, 'UTF8')), '', $6, $6 from organisation o where o.county_id = $1 and o.id = $3`,
          [tx.countyId, id, place(key), name, bornOn, tx.now],
        ),
      );
      return id;
    },
  };
}
