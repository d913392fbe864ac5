import { proposeCode } from '@lianchuang/domain/bulletins/document-number';
import { bulletinRhythm } from '@lianchuang/domain/bulletins/rhythm';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { type Issue, insertBulletins } from '../bulletins/public.ts';
import { selectTotals } from '../figures/public.ts';
import { readTree } from '../organisations/public.ts';
import { selectPeriods } from '../periods/public.ts';
import { naming } from './names.ts';
import { seeded } from './random.ts';
import type { Actor } from './shape.ts';

/**
 * The rhythm of the two years (R4.3): the better an organisation, the surer and the earlier it publishes; of the quarter that
 * is open some have done so. `left`: to be published by whoever tries the product. The latest of each kind stand in public.
 */
export async function addBulletins(
  tx: WriteTx,
  actors: readonly Actor[],
  left: readonly string[],
  seed: number,
  today: string,
): Promise<void> {
  const random = seeded(seed + 9203);
  const { person } = naming(random);
  const quality = new Map(actors.map((a) => [a.organisation.id, a.quality]));
  const numbers = new Map<string, number>();
  const over = (await selectPeriods(tx)).filter((p) => p.ends_on < today && p.state !== 'planned');
  for (const period of over) {
    const rhythm = bulletinRhythm.find((r) => r.each === period.kind);
    if (!rhythm) continue;
    const issues: Issue[] = [];
    const places = (await readTree(tx, period.ends_on)).filter((place) => place.kind === rhythm.of);
    const totals = await selectTotals(
      tx,
      places.map((place) => ({ periodId: period.id, organisationId: place.id })),
    );
    for (const place of places) {
      const works = quality.get(place.id) ?? 0.9;
      const open = period.due_on > today;
      // Nobody publishes a quarter that was not handed in yet.
      if (open && !totals.has(`${period.id}/${place.id}`)) continue;
      if (random.next() > (open ? 0.5 * works : 0.7 + 0.32 * works)) continue;
      if (period.ends_on > '2008-09-01' && left.includes(place.id)) continue;
      const issuedOn = addDays(period.ends_on, random.between(3, open ? 10 : 20 - Math.round(8 * works)));
      const code = proposeCode(place.kind, place.name);
      const key = `${code} ${issuedOn.slice(0, 4)}`;
      const number = (numbers.get(key) ?? 0) + 1;
      numbers.set(key, number);
      issues.push({ place, code, number, issuedOn, by: person() });
    }
    await insertBulletins(tx, rhythm.kind, period.id, issues, () =>
      ['2008-Q2', '2008-Q3', '2008-H1', '2007-Y'].includes(period.id),
    );
  }
}
