import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemScope } from '../../platform/db/scope.ts';
import { makeTestCounty, type TestCounty } from '../identity/testing/make-test-county.ts';
import { type Browser, startTestApp, type TestApp } from '../identity/testing/start-test-app.ts';
import { notify } from './public.ts';
import { notificationRoutes } from './routes.ts';

let lab: TestApp;
let county: TestCounty;
let clerk: Browser;
let clerkId: string;

beforeAll(async () => {
  lab = await startTestApp(notificationRoutes, { requireTotp: false });
  county = await makeTestCounty(lab.db, 1);
  clerkId = await county.addUser('clerk', ['committee-clerk', county.township]);
  await county.addUser('secretary', ['branch-secretary', county.village]);
  clerk = lab.newBrowser();
  await clerk.signIn('clerk');
});
afterAll(() => lab.close());

const toClerks = () => ({
  organisations: [county.township, county.village],
  roles: ['committee-clerk', 'branch-secretary'] as const,
  users: [clerkId, 'nobody'],
});

describe('messages', () => {
  it('R3.4 reach everyone concerned once, and not whoever acted', async () => {
    const told = await lab.db.write(systemScope(1), (tx) =>
      notify(tx, [
        {
          ...toClerks(),
          kind: 'return-reminder',
          params: { period: '2008-Q3', days: 3 },
          link: '/returns',
        },
      ]),
    );
    expect(told).toBe(2);
    const scope = {
      countyId: 1,
      lo: '0000.0001.',
      hi: '0000.0001/',
      userId: clerkId,
      role: 'committee-clerk',
    } as const;
    const below = await lab.db.write(scope, (tx) =>
      notify(tx, [{ ...toClerks(), kind: 'return-approved', params: {}, link: '/returns' }]),
    );
    expect(below).toBe(1);
    const { items, unread } = (await clerk.call('GET', '/api/v1/notifications')).json();
    expect(unread).toBe(1);
    expect(items).toMatchObject([
      { kind: 'return-reminder', params: { period: '2008-Q3', days: 3 }, link: '/returns', read: false },
    ]);
  });

  it('are marked as read one by one or all, and only one’s own', async () => {
    const secretary = lab.newBrowser();
    await secretary.signIn('secretary');
    const theirs = (await secretary.call('GET', '/api/v1/notifications')).json();
    expect(theirs.unread).toBe(2);
    await clerk.call('POST', '/api/v1/notifications/read', { ids: [theirs.items[0].id] });
    expect((await secretary.call('GET', '/api/v1/notifications')).json().unread).toBe(2);
    await secretary.call('POST', '/api/v1/notifications/read', { ids: [theirs.items[0].id] });
    expect((await secretary.call('GET', '/api/v1/notifications')).json().unread).toBe(1);
    await secretary.call('POST', '/api/v1/notifications/read', {});
    expect((await secretary.call('GET', '/api/v1/notifications')).json().unread).toBe(0);
  });

  it('do not go to another county', async () => {
    const other = await makeTestCounty(lab.db, 2);
    const stranger = await other.addUser('stranger', ['committee-clerk', other.township]);
    const told = await lab.db.write(systemScope(1), (tx) =>
      notify(tx, [
        {
          organisations: [other.township],
          roles: ['committee-clerk'],
          users: [stranger],
          kind: 'x',
          params: {},
          link: '/',
        },
      ]),
    );
    expect(told).toBe(0);
  });

  it('R3.4 many leave in one statement, each to those it is meant for', async () => {
    const clerksOf = (organisation: string) => ({
      organisations: [organisation],
      roles: ['committee-clerk', 'branch-secretary'] as const,
    });
    let statements = 0;
    const told = await lab.db.write(systemScope(1), (tx) => {
      const run: typeof tx.run = (text, values) => {
        statements += 1;
        return tx.run(text, values);
      };
      return notify({ ...tx, run }, [
        { ...clerksOf(county.village), kind: 'remedy-issued', params: { title: '村' }, link: '/remedies' },
        { ...clerksOf(county.township), kind: 'remedy-issued', params: { title: '镇' }, link: '/remedies' },
        { ...clerksOf(county.village), kind: 'return-late', params: { days: 2 }, link: '/returns/1' },
        { users: [clerkId], kind: 'return-late', params: { days: 7 }, link: '/returns/2' },
      ]);
    });
    expect([told, statements]).toEqual([4, 1]);
    const left = async (browser: Browser) =>
      (await browser.call('GET', '/api/v1/notifications'))
        .json()
        .items.slice(0, 2)
        .map((m: { kind: string; params: object; link: string }) => [m.kind, m.params, m.link])
        .sort();
    expect(await left(clerk)).toEqual([
      ['remedy-issued', { title: '镇' }, '/remedies'],
      ['return-late', { days: 7 }, '/returns/2'],
    ]);
    const secretary = lab.newBrowser();
    await secretary.signIn('secretary');
    expect(await left(secretary)).toEqual([
      ['remedy-issued', { title: '村' }, '/remedies'],
      ['return-late', { days: 2 }, '/returns/1'],
    ]);
    expect(await lab.db.write(systemScope(1), (tx) => notify(tx, []))).toBe(0);
  });
});
