import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCounty, type TestCounty } from './testing/make-test-county.ts';
import { type IdentityProvider, startIdentityProvider } from './testing/start-identity-provider.ts';
import { type Browser, startTestApp, type TestApp } from './testing/start-test-app.ts';

let provider: IdentityProvider;
let lab: TestApp;
let county: TestCounty;

beforeAll(async () => {
  provider = await startIdentityProvider('lianchuang');
  lab = await startTestApp([], {
    oidc: { issuer: provider.issuer, clientId: 'lianchuang', clientSecret: 'secret', name: '市统一身份认证' },
  });
  county = await makeTestCounty(lab.db, 1);
  await county.addUser('clerk', ['committee-clerk', county.township]);
});
afterAll(async () => {
  await lab.close();
  await provider.close();
});

/** Goes to the provider and comes back as someone; returns where the browser is sent in the end. */
async function comeBackAs(browser: Browser, subject: string, username: string): Promise<string> {
  const start = await browser.call('POST', '/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/',
    errorCallbackURL: '/sign-in',
  });
  const to = new URL(start.json().url);
  expect(to.origin).toBe(provider.issuer);
  expect(to.searchParams.get('redirect_uri')).toBe('http://localhost:8080/api/auth/callback/oidc');
  provider.next = { subject, username, nonce: to.searchParams.get('nonce') ?? '' };
  const back = await browser.call(
    'GET',
    `/api/auth/callback/oidc?code=x&state=${to.searchParams.get('state')}`,
  );
  expect(back.statusCode).toBe(302);
  return String(back.headers.location);
}

describe('signing in at the county’s identity provider', () => {
  it('R3.7 is offered on the sign-in page', async () => {
    const setup = (await lab.newBrowser().call('GET', '/api/v1/setup')).json();
    expect(setup.oidc).toEqual([{ id: 'oidc', name: '市统一身份认证' }]);
  });

  it('R3.7 finds the person by user name, and from then on by the provider’s subject', async () => {
    const browser = lab.newBrowser();
    expect(await comeBackAs(browser, 'subject-1', 'clerk')).toBe('/');
    const session = (await browser.call('GET', '/api/v1/session')).json();
    expect(session.user.username).toBe('clerk');
    const again = lab.newBrowser();
    await comeBackAs(again, 'subject-1', 'renamed-there');
    expect((await again.call('GET', '/api/v1/session')).json().user.username).toBe('clerk');
  });

  it('R3.7 registers nobody', async () => {
    const browser = lab.newBrowser();
    expect(await comeBackAs(browser, 'subject-2', 'stranger')).toBe('/sign-in?error=signup_disabled');
    expect((await browser.call('GET', '/api/v1/session')).statusCode).toBe(401);
    expect(await lab.db.unscoped(`select 1 from auth."user" where "username" = 'stranger'`)).toEqual([]);
  });

  it('does not believe a token that was made for another request', async () => {
    const browser = lab.newBrowser();
    const start = await browser.call('POST', '/api/auth/sign-in/social', {
      provider: 'oidc',
      callbackURL: '/',
    });
    provider.next = { subject: 'subject-1', username: 'clerk', nonce: 'another' };
    const state = new URL(start.json().url).searchParams.get('state');
    const back = await browser.call('GET', `/api/auth/callback/oidc?code=x&state=${state}`);
    expect(back.headers.location).toContain('/sign-in?error=');
    expect((await browser.call('GET', '/api/v1/session')).statusCode).toBe(401);
  });

  it('lets a disabled person in no more', async () => {
    await county.addUser('gone', ['committee-clerk', county.township]);
    await lab.db.write({ countyId: 1, lo: '0', hi: '~', userId: 'system', role: 'system' }, (tx) =>
      tx.run(`update app_user set disabled = true where county_id = 1 and username = 'gone'`),
    );
    const browser = lab.newBrowser();
    expect((await comeBackAs(browser, 'subject-3', 'gone')).toLowerCase()).toContain('error=user_disabled');
    expect((await browser.call('GET', '/api/v1/session')).statusCode).toBe(401);
  });
});
