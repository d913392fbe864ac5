import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertTeams, type TeamRows } from '../teams/public.ts';
import { figureOf } from './figures.ts';
import type { FillPlan } from './fill-period.ts';
import { naming } from './names.ts';
import { seeded } from './random.ts';
import { type Claims, type Someone, type TeamPlace, teamOf } from './team-of.ts';

/**
 * Teams of nearly every organisation, from its members as the register has them, near to what the returns of the third
 * quarter claim; some lack a post, a few a secretary, some villages were never entered (R1.7, R1.8, R1.12).
 */
export async function addTeams(tx: WriteTx, plan: FillPlan, today: string): Promise<void> {
  const random = seeded(plan.seed * 31 + 7);
  const { person } = naming(random);
  const places = await tx.many<TeamPlace>(
    'select id, kind, path from organisation where county_id = $1 and dissolved_on is null order by path',
    [tx.countyId],
  );
  const members = Map.groupBy(
    await tx.many<Someone & { organisation_id: string }>(
      `select m.* from (
         select organisation_id, id as member_id, name, sex, born_on, education, veteran, returned_youth, graduate, capable_villager,
           row_number() over (partition by organisation_id
             order by ('x' || substr(md5(id::text), 1, 7))::bit(28)::int / (case when capable_villager then 5 else 1 end), id) as nth
         from member where county_id = $1 and state = 'active' and full_on < $2 and born_on between $3 and $4) m
       where m.nth <= 14 order by m.organisation_id, m.nth`,
      [tx.countyId, '2007-01-01', '1946-01-01', '1984-01-01'],
    ),
    (m) => m.organisation_id,
  );
  const rows: TeamRows = {
    teams: [],
    posts: [],
    terms: [],
    people: [],
    holdings: [],
    reserve: [],
    assessments: [],
    rules: [],
    decisions: [],
    sessions: [],
    cases: [],
  };
  for (const place of places) {
    const actor = plan.actors.get(place.id);
    const candidates = members.get(place.id) ?? [];
    // Without members there is nobody to appoint; and some were never entered.
    if (!actor || candidates.length === 0 || random.next() > 0.86 + actor.quality * 0.16) continue;
    const questions = plan.definition.forms.find((f) => f.for === place.kind)?.questions ?? [];
    const claims: Claims = (measure) => {
      const question = questions.find((q) => q.measure === measure);
      return question
        ? figureOf(
            question,
            plan.definition.measures.find((m) => m.id === measure),
            actor,
            Number(today.slice(0, 4)) - plan.definition.firstYear + 1,
            3,
            plan.seed,
          )
        : undefined;
    };
    const team = teamOf({ place, candidates, claims, quality: actor.quality, random, person, today });
    for (const key of Object.keys(rows) as (keyof TeamRows)[])
      (rows[key] as object[]).push(...(team[key] as object[]));
  }
  await insertTeams({ ...tx, now: `${addDays(today, -30)}T02:00:00.000Z` }, rows);
}
