import { Readable } from 'node:stream';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { Database, WriteTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { remindOfRemedies } from '../accountability/public.ts';
import { type LoadedDefinition, loadDefinition } from '../campaign/public.ts';
import { lockPeriod, openPeriod } from '../cycle/public.ts';
import { insertOrganisations } from '../organisations/public.ts';
import { selectPeriods } from '../periods/public.ts';
import { recomputePeriod } from '../scoring/public.ts';
import { createCounty, systemActor } from '../setup/public.ts';
import { addAccountability } from './add-accountability.ts';
import { addBulletins } from './add-bulletins.ts';
import { addCommitments } from './add-commitments.ts';
import { addPeople } from './add-people.ts';
import { addRegisters } from './add-registers.ts';
import { changeTree } from './change-tree.ts';
import { claimFigures } from './claim-figures.ts';
import { type FillPlan, fillClosedPeriod, fillOpenPeriod } from './fill-period.ts';
import { naming } from './names.ts';
import { picture } from './picture.ts';
import { playAccountability } from './play-accountability.ts';
import { seeded } from './random.ts';
import { makeSchedule } from './schedule.ts';
import { sendSomeBack } from './send-some-back.ts';
import { shapeCounty } from './shape.ts';

export interface Demonstration {
  readonly seed: number;
  readonly county: string;
  readonly organisations: number;
  readonly lockedPeriods: number;
  readonly users: number;
  readonly members: number;
}

export interface DemonstrationOptions {
  readonly seed: number;
  /** Number of the county in its database; 1 when left out. */
  readonly countyId?: number;
  /** Without people: many counties for a bench. */
  readonly withoutPeople?: boolean;
}

/** The day a demonstration county stands at: its second campaign year, four days before the third quarter falls due. */
const today = '2008-10-11';
const firstYear = 2007;

/**
 * Makes a fictional county of the source's shape, the same for the same seed: closed and sealed periods behind it,
 * one quarter open. Names of places and people are made up (R1.1, R3.4). One transaction: what is
 * broken off half way leaves nothing. Throws `county-exists`.
 */
export async function makeDemonstration(
  product: { readonly db: Database; readonly files: FileStore; readonly campaignFolder: string },
  options: DemonstrationOptions,
): Promise<Demonstration> {
  const loaded = await loadDefinition(product.campaignFolder);
  const pictures = await Promise.all(
    [0, 20, 40, 60].map((tone) => product.files.put(Readable.from([picture(tone)]), 1_000_000)),
  );
  return await product.db.write(systemScope(options.countyId ?? 1), (whole) =>
    makeIn(whole, loaded, pictures, options),
  );
}

async function makeIn(
  whole: WriteTx,
  loaded: LoadedDefinition,
  kept: readonly { sha256: string; size: number }[],
  options: DemonstrationOptions,
): Promise<Demonstration> {
  const { seed } = options;
  const random = seeded(seed);
  const definition = { ...loaded.definition, firstYear };
  const rootId = random.uuid();
  const actors = shapeCounty(random, rootId);
  /** What takes place on a day, with ids of the seed. */
  const on = <T>(day: string, act: (tx: WriteTx) => Promise<T>): Promise<T> =>
    act({ ...whole, now: `${day}T02:00:00.000Z`, today: day, uuid: random.uuid });
  const place = '清源县';

  await on('2006-12-20', async (tx) => {
    await createCounty(
      tx,
      loaded,
      { name: `${place}(演示)`, divisionCode: null, firstYear, demonstration: true, today },
      rootId,
      `${place}委`,
    );
    await insertOrganisations(
      tx,
      actors.map((a) => a.organisation),
    );
    await addAccountability(tx, definition, actors, rootId, random);
  });
  const pictures = await keepPictures(whole, kept);
  // Before the periods: what fell due in them is in what they were sealed with.
  if (!options.withoutPeople)
    await on('2006-12-20', (tx) => addCommitments(tx, actors, rootId, seed, pictures, today));
  const plan: FillPlan = {
    definition,
    actors: new Map([
      ...actors.map((a) => [a.organisation.id, a] as const),
      [
        rootId,
        {
          organisation: {
            id: rootId,
            kind: 'county-committee',
            name: place,
            code: null,
            supervisorId: null,
            administratorId: null,
            foundedOn: '2006-01-01',
          },
          quality: 0.8,
          gain: 0.02,
          slack: 0,
          nth: 0,
        },
      ],
    ]),
    random,
    seed,
    pictures,
    people: naming(random).person,
  };
  const periods = await selectPeriods(whole);
  const past = periods.filter((p) => p.due_on < today && p.ends_on < '2008-09-01');
  const lockedOn = (period: { due_on: string }): string => addDays(period.due_on, 14);
  const township = actors.find((a) => a.organisation.kind === 'township-committee')?.organisation.id ?? '';
  const own = actors
    .filter((a) => a.organisation.supervisorId === township && a.organisation.kind === 'village-branch')
    .map((a) => a.organisation.id);
  const schedule = makeSchedule(on);
  const locks = past.filter((p) => p.kind === 'quarter').map(lockedOn);
  playAccountability({ schedule, plan, rootId, own, locks });
  let locked = 0;
  for (const period of past) {
    if (period.id === '2008-Q2') await on('2008-04-10', (tx) => changeTree(tx, actors));
    await on(addDays(period.ends_on, 1), async (tx) => {
      await openPeriod(tx, systemActor, { params: { id: period.id }, body: { version: period.version } });
      await fillClosedPeriod(tx, plan, period.id, period.due_on);
      // Opening a period renews the statistics; the first is filled into tables that were empty then.
      if (locked === 0) await tx.run('select refresh_statistics()');
    });
    await schedule.playUntil(addDays(lockedOn(period), -1));
    await on(lockedOn(period), (tx) =>
      lockPeriod(tx, systemActor, {
        params: { id: period.id },
        body: { version: period.version + 1, acceptMissing: true },
      }),
    );
    locked += 1;
  }
  const users = options.withoutPeople
    ? 0
    : await on('2008-07-20', (tx) => addPeople(tx, actors, rootId, plan.people));
  const quarter = periods.find((p) => p.id === '2008-Q3');
  await on('2008-10-01', (tx) =>
    openPeriod(tx, systemActor, { params: { id: '2008-Q3' }, body: { version: quarter?.version ?? 1 } }),
  );
  await on(today, async (tx) => {
    // The first township and its first two villages are left to whoever tries the product.
    const villages = actors
      .filter((a) => a.organisation.supervisorId === township && a.organisation.kind === 'village-branch')
      .slice(0, 2);
    await fillOpenPeriod(
      tx,
      plan,
      '2008-Q3',
      new Set([township, rootId, ...villages.map((v) => v.organisation.id)]),
    );
    await sendSomeBack(tx, '2008-Q3');
  });
  const registers = options.withoutPeople
    ? { members: 0, founded: 0 }
    : await addRegisters({ whole, on, plan, actors, rootId, own, schedule, today });
  await whole.run('select refresh_statistics()');
  await schedule.playUntil(today);
  await on(today, (tx) => remindOfRemedies(tx));
  await on(today, (tx) => recomputePeriod(tx, '2008-Q3'));
  // Bulletins are assembled from the figures, and are figures themselves.
  if (!options.withoutPeople) await on(today, (tx) => addBulletins(tx, actors, own, seed, today));
  await on(today, async (tx) => {
    if (!options.withoutPeople) await recomputePeriod(tx, '2008-Q3');
    await claimFigures(tx, '2008-Q3', seed);
  });
  return {
    seed,
    county: `${place}(演示)`,
    organisations: actors.length + 1 + registers.founded,
    lockedPeriods: locked,
    users,
    members: registers.members,
  };
}

async function keepPictures(
  tx: WriteTx,
  kept: readonly { sha256: string; size: number }[],
): Promise<string[]> {
  await tx.run(
    `insert into file (county_id, sha256, size, media_type, created_at)
     select $1, f.sha256, f.size, 'image/png', $4 from unnest($2::text[], $3::int[]) as f(sha256, size) on conflict do nothing`,
    [tx.countyId, kept.map((k) => k.sha256), kept.map((k) => k.size), '2007-01-01T00:00:00Z'],
  );
  return kept.map((k) => k.sha256);
}
