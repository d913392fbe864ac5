import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCounty, type TestCounty, testPassword } from './testing/make-test-county.ts';
import { type Browser, startTestApp, type TestApp } from './testing/start-test-app.ts';

let lab: TestApp;
let county: TestCounty;
let foreign: TestCounty;
let officer: Browser;
let keeper: Browser;
let keeperId: string;

beforeAll(async () => {
  lab = await startTestApp([], { requireTotp: false });
  county = await makeTestCounty(lab.db, 1);
  foreign = await makeTestCounty(lab.db, 2);
  await county.addUser('officer', ['county-officer', county.committee]);
  keeperId = await county.addUser('keeper', ['system-administrator', county.committee]);
  officer = lab.newBrowser();
  await officer.signIn('officer');
  keeper = lab.newBrowser();
  await keeper.signIn('keeper');
});
afterAll(() => lab.close());

const newUser = (username: string, role: string, organisationId: string) => ({
  username,
  displayName: '新用户',
  password: testPassword,
  role,
  organisationId,
});

async function signedIn(username: string): Promise<Browser> {
  const browser = lab.newBrowser();
  expect((await browser.signIn(username)).statusCode).toBe(200);
  return browser;
}

describe('making users', () => {
  it('R3.7 the officer makes a clerk, who signs in at once', async () => {
    const made = await officer.call(
      'POST',
      '/api/v1/users',
      newUser('qingshi-clerk', 'committee-clerk', county.township),
    );
    expect(made.json()).toMatchObject({
      username: 'qingshi-clerk',
      disabled: false,
      totpEnabled: false,
      lastSignInAt: null,
      assignments: [{ role: 'committee-clerk', organisation: { name: '青石镇党委' } }],
    });
    await signedIn('qingshi-clerk');
    const { items } = (await officer.call('GET', '/api/v1/users?q=qingshi')).json();
    expect(items).toHaveLength(1);
    expect(items[0].lastSignInAt).toMatch(/^\d{4}-/);
  });

  it('refuses a user name that is taken, also by another county, with nothing half done', async () => {
    await foreign.addUser('elsewhere', ['committee-clerk', foreign.township]);
    const refused = await officer.call(
      'POST',
      '/api/v1/users',
      newUser('elsewhere', 'committee-clerk', county.township),
    );
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'username-taken']);
    expect((await officer.call('GET', '/api/v1/users?q=elsewhere')).json().items).toEqual([]);
    await signedIn('elsewhere');
  });

  it('R3.7 refuses a role that does not fit the organisation', async () => {
    for (const [role, place] of [
      ['branch-secretary', county.township],
      ['committee-clerk', county.village],
      ['county-leader', county.township],
      ['committee-secretary', county.committee],
    ] as const) {
      const refused = await officer.call('POST', '/api/v1/users', newUser('misfit', role, place));
      expect([role, refused.statusCode, refused.json().code]).toEqual([role, 422, 'role-does-not-fit']);
    }
  });

  it('does not tell an organisation of another county from one that does not exist', async () => {
    for (const place of [foreign.township, randomUUID()]) {
      const refused = await officer.call('POST', '/api/v1/users', newUser('lost', 'committee-clerk', place));
      expect([refused.statusCode, refused.json().code]).toEqual([404, 'not-found']);
    }
  });

  it('names the field of a short password, an odd user name and an over-long name', async () => {
    const refused = await officer.call('POST', '/api/v1/users', {
      ...newUser('Bad Name', 'committee-clerk', county.township),
      password: 'short',
      displayName: '长'.repeat(61),
    });
    expect(refused.statusCode).toBe(422);
    expect(
      refused
        .json()
        .errors.map((e: { field: string }) => e.field)
        .sort(),
    ).toEqual(['displayName', 'password', 'username']);
  });
});

describe('who may give which role', () => {
  it('R3.7 an officer gives neither system administrator nor auditor; a system administrator gives any', async () => {
    for (const role of ['system-administrator', 'auditor']) {
      const body = newUser(`by-officer-${role}`, role, county.committee);
      const refused = await officer.call('POST', '/api/v1/users', body);
      expect([role, refused.statusCode, refused.json().code]).toEqual([role, 403, 'may-not-give-role']);
      const given = await keeper.call(
        'POST',
        '/api/v1/users',
        newUser(`by-keeper-${role}`, role, county.committee),
      );
      expect([role, given.statusCode]).toEqual([role, 200]);
    }
  });

  it('R3.7 a clerk neither lists nor makes users', async () => {
    await county.addUser('plain-clerk', ['committee-clerk', county.township]);
    const clerk = await signedIn('plain-clerk');
    expect((await clerk.call('GET', '/api/v1/users')).statusCode).toBe(403);
    const refused = await clerk.call(
      'POST',
      '/api/v1/users',
      newUser('x-user', 'committee-clerk', county.township),
    );
    expect(refused.statusCode).toBe(403);
  });

  it('R3.7 nobody changes their own roles, nor disables or resets themselves', async () => {
    const own = (await officer.call('GET', '/api/v1/session')).json();
    for (const [method, url, body] of [
      [
        'POST',
        `/api/v1/users/${own.user.id}/assignments`,
        { role: 'county-leader', organisationId: county.committee },
      ],
      ['DELETE', `/api/v1/assignments/${own.acting.id}`, undefined],
      ['PATCH', `/api/v1/users/${own.user.id}`, { version: 1, disabled: true }],
      ['POST', `/api/v1/users/${own.user.id}/password`, { password: 'another password' }],
    ] as const) {
      const refused = await officer.call(method, url, body);
      expect([url, refused.statusCode, refused.json().code]).toEqual([url, 403, 'not-for-oneself']);
    }
  });

  it('R3.7 an officer cannot take over whoever watches them by a new password', async () => {
    const auditor = await county.addUser('watcher', ['auditor', county.committee]);
    for (const [method, url, body] of [
      ['POST', `/api/v1/users/${auditor}/password`, { password: 'another password' }],
      ['PATCH', `/api/v1/users/${auditor}`, { version: 1, disabled: true }],
      [
        'POST',
        `/api/v1/users/${auditor}/assignments`,
        { role: 'county-leader', organisationId: county.committee },
      ],
    ] as const) {
      const refused = await officer.call(method, url, body);
      expect([url, refused.statusCode, refused.json().code]).toEqual([url, 403, 'may-not-change-user']);
    }
  });

  it('does not reach users of another county', async () => {
    const other = await foreign.addUser('far-away', ['committee-clerk', foreign.township]);
    for (const browser of [officer, keeper]) {
      expect((await browser.call('GET', '/api/v1/users?q=far-away')).json().items).toEqual([]);
      const refused = await browser.call('POST', `/api/v1/users/${other}/password`, {
        password: 'another password',
      });
      expect([refused.statusCode, refused.json().code]).toEqual([404, 'not-found']);
    }
    await signedIn('far-away');
  });
});

describe('roles of a user', () => {
  it('R3.7 gives a second role once and takes it again', async () => {
    const id = await county.addUser('two-hats', ['committee-clerk', county.township]);
    const body = { role: 'branch-secretary', organisationId: county.village };
    const given = await officer.call('POST', `/api/v1/users/${id}/assignments`, body);
    expect(given.json().assignments.map((a: { role: string }) => a.role)).toEqual([
      'committee-clerk',
      'branch-secretary',
    ]);
    expect((await officer.call('POST', `/api/v1/users/${id}/assignments`, body)).json().code).toBe(
      'already-holds-role',
    );
    const taken = given.json().assignments[1].id;
    expect((await officer.call('DELETE', `/api/v1/assignments/${taken}`)).json()).toEqual({ ok: true });
    expect((await officer.call('DELETE', `/api/v1/assignments/${taken}`)).json().code).toBe('not-found');
  });

  it('R3.7 a taken role ends with the next request', async () => {
    const id = await county.addUser('soon-gone', ['committee-clerk', county.township]);
    const browser = await signedIn('soon-gone');
    const { assignments } = (await officer.call('GET', '/api/v1/users?q=soon-gone')).json().items[0];
    await officer.call('DELETE', `/api/v1/assignments/${assignments[0].id}`);
    expect((await browser.call('GET', '/api/v1/session')).statusCode).toBe(401);
    expect(id).toBeTruthy();
  });

  it('never takes the last officer or system administrator, also not by disabling', async () => {
    const other = await makeTestCounty(lab.db, 3);
    const last = await other.addUser('last-officer', ['county-officer', other.committee]);
    await other.addUser('only-keeper', ['system-administrator', other.committee]);
    const browser = await signedIn('only-keeper');
    const { items } = (await browser.call('GET', '/api/v1/users?q=last-officer')).json();
    const refused = await browser.call('DELETE', `/api/v1/assignments/${items[0].assignments[0].id}`);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'last-of-role']);
    const disable = await browser.call('PATCH', `/api/v1/users/${last}`, { version: 1, disabled: true });
    expect(disable.json().code).toBe('last-of-role');
    await other.addUser('second-officer', ['county-officer', other.committee]);
    expect(
      (await browser.call('PATCH', `/api/v1/users/${last}`, { version: 1, disabled: true })).statusCode,
    ).toBe(200);
  });
});

describe('ending access', () => {
  it('disabling ends the sessions and refuses the next sign-in, enabling lets in again', async () => {
    const id = await county.addUser('coming-going', ['committee-clerk', county.township]);
    const browser = await signedIn('coming-going');
    const off = await officer.call('PATCH', `/api/v1/users/${id}`, { version: 1, disabled: true });
    expect(off.json()).toMatchObject({ disabled: true, version: 2 });
    expect((await browser.call('GET', '/api/v1/session')).statusCode).toBe(401);
    const refused = await browser.signIn('coming-going');
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'user-disabled']);
    const stale = await officer.call('PATCH', `/api/v1/users/${id}`, { version: 1, disabled: false });
    expect([stale.statusCode, stale.json().code, stale.json().present.version]).toEqual([
      409,
      'stale-version',
      2,
    ]);
    await officer.call('PATCH', `/api/v1/users/${id}`, { version: 2, disabled: false, displayName: '李四' });
    await signedIn('coming-going');
  });

  it('a reset password ends the sessions, and only the new one opens', async () => {
    const id = await county.addUser('forgetful', ['committee-clerk', county.township]);
    const browser = await signedIn('forgetful');
    const reset = await officer.call('POST', `/api/v1/users/${id}/password`, { password: 'a brand new one' });
    expect(reset.json()).toEqual({ ok: true });
    expect((await browser.call('GET', '/api/v1/session')).statusCode).toBe(401);
    expect((await browser.signIn('forgetful')).statusCode).toBe(401);
    expect((await browser.signIn('forgetful', 'a brand new one')).statusCode).toBe(200);
  });
});

describe('the system administrator', () => {
  it('R3.7 sees organisations to give roles at, and no business data, also in the database', async () => {
    const { acting } = (await keeper.call('GET', '/api/v1/session')).json();
    expect(acting.role).toBe('system-administrator');
    const scope = {
      countyId: 1,
      lo: '0000.',
      hi: '0000.',
      userId: keeperId,
      role: 'system-administrator',
    } as const;
    await lab.db.read(scope, async (tx) => {
      expect(await tx.many('select id from organisation where county_id = 1')).toHaveLength(4);
      expect(await tx.many('select * from return where county_id = 1')).toEqual([]);
    });
  });
});
