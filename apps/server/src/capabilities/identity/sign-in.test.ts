import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCounty, type TestCounty } from './testing/make-test-county.ts';
import { startTestApp, type TestApp } from './testing/start-test-app.ts';
import { totpOf } from './testing/totp.ts';

let lab: TestApp;
let real: TestCounty;
let demonstration: TestCounty;

beforeAll(async () => {
  lab = await startTestApp();
  real = await makeTestCounty(lab.db, 1);
  demonstration = await makeTestCounty(lab.db, 2, true);
  await real.addUser('officer', ['county-officer', real.committee]);
  await real.addUser('clerk', ['committee-clerk', real.township], ['committee-clerk', real.otherTownship]);
  await real.addUser('keeper', ['system-administrator', real.committee]);
  await demonstration.addUser('demo-officer', ['county-officer', demonstration.committee]);
});
afterAll(() => lab.close());

describe('signing in', () => {
  it('R3.7 lets a clerk in with user name and password and says what they may do', async () => {
    const browser = lab.newBrowser();
    const answer = await browser.signIn('Clerk');
    expect(answer.statusCode).toBe(200);
    const cookie = answer.cookies.find((c) => c.name === 'lc.session_token');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const session = (await browser.call('GET', '/api/v1/session')).json();
    expect(session).toMatchObject({
      user: { username: 'clerk', totpEnabled: false },
      mustEnrolTotp: false,
      county: { name: '云山县', firstYear: 2007, demonstration: false },
      acting: { role: 'committee-clerk', organisation: { name: '青石镇党委', kind: 'township-committee' } },
    });
    expect(session.assignments).toHaveLength(2);
    expect(session.rights).toContain('returns.fill');
  });

  it('refuses a wrong password, an unknown name and an odd name in the same words', async () => {
    const browser = lab.newBrowser();
    for (const [name, password] of [
      ['clerk', 'not the password'],
      ['nobody', 'not the password'],
      ['没有', 'not the password'],
      ['clerk', 'x'.repeat(500)],
    ] as const) {
      const answer = await browser.signIn(name, password);
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({ code: 'invalid-username-or-password', status: 401 });
    }
    expect((await browser.call('POST', '/api/auth/sign-in/username', {})).json().code).toBe('invalid-input');
    expect((await browser.call('GET', '/api/v1/session')).json().code).toBe('not-signed-in');
  });

  it('does not believe a cookie that was altered', async () => {
    const browser = lab.newBrowser();
    await browser.signIn('clerk');
    const cookie = browser.cookies.get('lc.session_token') ?? '';
    browser.cookies.set(
      'lc.session_token',
      cookie.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    );
    expect((await browser.call('GET', '/api/v1/session')).statusCode).toBe(401);
    browser.cookies.set('lc.session_token', cookie.split('.')[0] ?? '');
    expect((await browser.call('GET', '/api/v1/session')).statusCode).toBe(401);
  });

  it('refuses a page of another site', async () => {
    const answer = await lab.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: { host: 'localhost:8080', origin: 'https://elsewhere.example' },
      payload: { username: 'clerk', password: 'correct horse 2008' },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe('invalid-origin');
  });

  it('is closed to the public: no sign-up, no look-up of user names', async () => {
    const browser = lab.newBrowser();
    for (const path of [
      '/sign-up/email',
      '/is-username-available',
      '/update-user',
      '/delete-user',
      '/list-sessions',
    ]) {
      const answer = await browser.call('POST', `/api/auth${path}`, { username: 'intruder' });
      expect([path, answer.statusCode]).toEqual([path, 404]);
    }
  });

  it('R3.7 acts under the role one chooses, and only under one of one’s own', async () => {
    const browser = lab.newBrowser();
    await browser.signIn('clerk');
    const { assignments } = (await browser.call('GET', '/api/v1/session')).json();
    const chosen = await browser.call('POST', '/api/v1/session/assignment', {
      assignmentId: assignments[1].id,
    });
    expect(chosen.json()).toEqual({ ok: true });
    expect((await browser.call('GET', '/api/v1/session')).json().acting.organisation.name).toBe('柳河乡党委');
    const stranger = lab.newBrowser();
    await stranger.signIn('keeper');
    const refused = await stranger.call('POST', '/api/v1/session/assignment', {
      assignmentId: assignments[1].id,
    });
    expect(refused.json().code).toBe('not-found');
  });

  it('ends with signing out', async () => {
    const browser = lab.newBrowser();
    await browser.signIn('clerk');
    const kept = new Map(browser.cookies);
    expect((await browser.call('POST', '/api/auth/sign-out', {})).statusCode).toBe(200);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.call('GET', '/api/v1/session')).statusCode).toBe(401);
  });

  it('ends all other sessions when one changes one’s password', async () => {
    await real.addUser('changer', ['committee-clerk', real.township]);
    const [first, second] = [lab.newBrowser(), lab.newBrowser()];
    await first.signIn('changer');
    await second.signIn('changer');
    const wrong = await first.call('POST', '/api/auth/change-password', {
      currentPassword: 'wrong one here',
      newPassword: 'a new password 1',
    });
    expect(wrong.json().code).toBe('invalid-password');
    const short = await first.call('POST', '/api/auth/change-password', {
      currentPassword: 'correct horse 2008',
      newPassword: 'short',
    });
    expect(short.json().code).toBe('password-too-short');
    const done = await first.call('POST', '/api/auth/change-password', {
      currentPassword: 'correct horse 2008',
      newPassword: 'a new password 1',
    });
    expect(done.statusCode).toBe(200);
    expect((await first.call('GET', '/api/v1/session')).statusCode).toBe(200);
    expect((await second.call('GET', '/api/v1/session')).statusCode).toBe(401);
  });

  it('says before sign-in what there is, with demonstration accounts only in demonstration data', async () => {
    const setup = (await lab.newBrowser().call('GET', '/api/v1/setup')).json();
    expect(setup).toEqual({
      needed: false,
      county: { name: '云山县', demonstration: false },
      demonstrationUsers: [],
      oidc: [],
    });
  });
});

describe('the second factor', () => {
  it('R3.7 is asked of county roles in a real county before anything else', async () => {
    const browser = lab.newBrowser();
    await browser.signIn('officer');
    expect((await browser.call('GET', '/api/v1/session')).json()).toMatchObject({
      mustEnrolTotp: true,
      rights: ['session.own'],
    });
    const refused = await browser.call('GET', '/api/v1/users');
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'second-factor-required']);
  });

  it('R3.7 is offered, not forced, in a demonstration county', async () => {
    const browser = lab.newBrowser();
    await browser.signIn('demo-officer');
    const session = (await browser.call('GET', '/api/v1/session')).json();
    expect(session.mustEnrolTotp).toBe(false);
    expect(session.rights).toContain('periods.run');
  });

  it('R3.7 is enrolled with a code, asked at the next sign-in, and replaced by a backup code once', async () => {
    const browser = lab.newBrowser();
    await browser.signIn('officer');
    const enable = await browser.call('POST', '/api/auth/two-factor/enable', {
      password: 'correct horse 2008',
    });
    expect(enable.statusCode).toBe(200);
    const { totpURI, backupCodes } = enable.json();
    expect(decodeURIComponent(totpURI)).toMatch(/^otpauth:\/\/totp\/联创:officer\?.*issuer=联创/);
    expect(backupCodes).toHaveLength(10);
    expect((await browser.call('GET', '/api/v1/session')).json().mustEnrolTotp).toBe(true);
    const wrong = await browser.call('POST', '/api/auth/two-factor/verify-totp', { code: '000000' });
    expect(wrong.json().code).toBe('invalid-code');
    const right = await browser.call('POST', '/api/auth/two-factor/verify-totp', { code: totpOf(totpURI) });
    expect(right.statusCode).toBe(200);
    expect((await browser.call('GET', '/api/v1/session')).json()).toMatchObject({
      mustEnrolTotp: false,
      user: { totpEnabled: true },
    });

    const later = lab.newBrowser();
    const first = await later.signIn('officer');
    expect(first.json()).toMatchObject({ twoFactorRedirect: true });
    expect((await later.call('GET', '/api/v1/session')).statusCode).toBe(401);
    expect(
      (await later.call('POST', '/api/auth/two-factor/verify-totp', { code: '000000' })).statusCode,
    ).toBe(401);
    await later.call('POST', '/api/auth/two-factor/verify-totp', { code: totpOf(totpURI) });
    expect((await later.call('GET', '/api/v1/users')).statusCode).toBe(200);

    for (const expected of [200, 401]) {
      const without = lab.newBrowser();
      await without.signIn('officer');
      const answer = await without.call('POST', '/api/auth/two-factor/verify-backup-code', {
        code: backupCodes[0],
      });
      expect(answer.statusCode).toBe(expected);
    }
  });

  it('R3.7 taken away from a county role must be enrolled anew', async () => {
    await real.addUser('leader', ['county-leader', real.committee]);
    const browser = lab.newBrowser();
    await browser.signIn('leader');
    const { totpURI } = (
      await browser.call('POST', '/api/auth/two-factor/enable', { password: 'correct horse 2008' })
    ).json();
    await browser.call('POST', '/api/auth/two-factor/verify-totp', { code: totpOf(totpURI) });
    expect((await browser.call('GET', '/api/v1/session')).json().mustEnrolTotp).toBe(false);
    await browser.call('POST', '/api/auth/two-factor/disable', { password: 'correct horse 2008' });
    expect((await browser.call('GET', '/api/v1/session')).json().mustEnrolTotp).toBe(true);
  });
});

describe('trying passwords', () => {
  it('is slowed down after twenty attempts from one address, not for others', async () => {
    const strict = await startTestApp([], { attempts: 20 });
    try {
      const county = await makeTestCounty(strict.db, 1);
      await county.addUser('clerk', ['committee-clerk', county.township]);
      const guesser = strict.newBrowser('203.0.113.7');
      for (let i = 0; i < 20; i++)
        expect((await guesser.signIn('clerk', `guess number ${i}`)).statusCode).toBe(401);
      const refused = await guesser.signIn('clerk');
      expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests']);
      expect((await strict.newBrowser('203.0.113.8').signIn('clerk')).statusCode).toBe(200);
      const kept = await strict.db.unscoped<{ count: number }>(
        'select "count" from auth."rateLimit" order by 1 desc',
      );
      expect(kept[0]?.count).toBe(20);
    } finally {
      await strict.close();
    }
  });
});
