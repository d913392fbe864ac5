import { addDays } from '@lianchuang/domain/periods/calendar';
import type { TeamRows } from '../teams/public.ts';
import type { Person, TeamPlan } from './team-of.ts';
import { teamWords } from './team-words.ts';

type Papers = Pick<TeamRows, 'reserve' | 'assessments' | 'rules' | 'decisions' | 'sessions' | 'cases'>;
interface At {
  organisation_id: string;
  path: string;
}

/** Assessments, rules, decisions, sessions and cases of one team, near to what its return claims. */
export function teamPapers(
  plan: TeamPlan,
  at: At,
  team: { secretary: Person | undefined; present: readonly Person[]; reserve: Papers['reserve'] },
): Papers {
  const { random, claims, place, today } = plan;
  const by = plan.person();
  const paper = (from: string, days: number) => ({
    ...at,
    id: random.uuid(),
    on_date: addDays(from, random.between(0, days)),
    by_name: by,
  });
  const sessions = claims('teams.study-sessions')?.value ?? 0;
  const guilty = claims('teams.discipline-case')?.value === 1;
  const [accused] = team.present.slice(-1);
  return {
    reserve: team.reserve.map((cadre) => ({ ...cadre, plan: random.pick(teamWords.plans) })),
    assessments: place.kind === 'village-branch' ? assessments(plan, team, paper) : [],
    ...procedure(plan, team, paper),
    sessions: [
      ...Array.from({ length: sessions }, () => paper('2008-07-01', 88)),
      ...Array.from({ length: Math.max(0, sessions - random.between(0, 1)) }, () => paper('2008-04-01', 85)),
    ].map((s) => ({ ...s, topic: random.pick(teamWords.study) })),
    cases:
      accused && (guilty || random.next() < 0.01)
        ? [
            {
              ...paper(guilty ? '2008-07-02' : '2007-05-01', guilty ? 80 : 300),
              person_id: accused.id,
              serious: guilty,
              decision: guilty ? '留党察看一年' : random.pick(teamWords.cases),
            },
          ].filter((c) => c.on_date <= today)
        : [],
  };
}

type NewPaper = (from: string, days: number) => At & { id: string; on_date: string; by_name: string };

/** As many able as the return says, the secretary first where it says so; a few villages wait to be assessed. */
function assessments(
  { claims, random }: TeamPlan,
  team: { secretary: Person | undefined; present: readonly Person[] },
  paper: NewPaper,
): Papers['assessments'] {
  if (random.next() < 0.04) return [];
  const claimed = claims('teams.enrichment');
  const share = claimed?.value ?? 0.5;
  // The register seldom says more than the return, now and then less.
  const wanted = Math.round(share * team.present.length) - (random.next() < 0.1 ? 1 : 0);
  const led = claims('teams.secretary-enrichment')?.value === 1 && random.next() < 0.96;
  const others = team.present.filter((p) => p !== team.secretary);
  const able = new Set([
    ...(led && team.secretary ? [team.secretary] : []),
    ...others
      .toSorted(
        (a, b) =>
          Number(b.origins.includes('capable-villager')) - Number(a.origins.includes('capable-villager')),
      )
      .slice(0, Math.max(0, wanted - Number(led))),
  ]);
  return team.present.flatMap((person) => {
    if (!able.has(person) && person !== team.secretary && random.next() < 0.15) return [];
    const one = (is: boolean, from: string, days: number) => ({
      ...paper(from, days),
      person_id: person.id,
      able: is,
      evidence: evidence(is, random),
    });
    const now = one(able.has(person), '2008-05-20', 60);
    return random.next() < 0.2
      ? [one(able.has(person) && random.next() < 0.4, '2007-06-01', 40), now]
      : [now];
  });
}

function evidence(able: boolean, random: TeamPlan['random']): string {
  return random
    .pick(able ? teamWords.able : teamWords.unable)
    .replace('{a}', String(random.between(5, 60)))
    .replace('{b}', String(random.between(2, 12)))
    .replace('{c}', String(random.between(4, 40)));
}

/** Rules with decisions where the return says both; else mostly one without the other. */
function procedure(
  { claims, random, place }: TeamPlan,
  team: { present: readonly Person[] },
  paper: NewPaper,
): Pick<Papers, 'rules' | 'decisions'> {
  const claimed = claims('teams.rules-adopted')?.value;
  const both = claimed === undefined || claimed === null ? random.next() < 0.8 : claimed === 1;
  const adopted = both || random.next() < 0.5;
  const decided = both ? random.between(2, 6) : 0;
  return {
    rules: adopted
      ? [
          {
            ...paper('2007-03-01', 380),
            title: place.kind === 'village-branch' ? random.pick(teamWords.rules) : '领导班子议事规则',
            text: place.kind === 'village-branch' ? teamWords.text : '',
          },
        ]
      : [],
    decisions: Array.from({ length: decided }, (_, i) => {
      const voters = Math.max(3, team.present.length);
      const against = random.next() < 0.12 ? random.between(1, Math.floor((voters - 1) / 2)) : 0;
      const lost = random.next() < 0.05;
      const votes = {
        votes_for: lost ? against : voters - against,
        votes_against: lost ? voters - against : against,
      };
      return {
        ...paper(i === 0 ? '2008-07-01' : '2007-11-01', i === 0 ? 85 : 320),
        matter: random.pick(place.kind === 'village-branch' ? teamWords.matters : teamWords.committeeMatters),
        proposed_by: random.pick(team.present)?.name ?? '党支部',
        ...votes,
        abstained: 0,
        result: lost ? ('rejected' as const) : ('adopted' as const),
      };
    }),
  };
}
