import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { systemScope } from '../../platform/db/scope.ts';
import { makeTestCounty, type TestCounty } from '../identity/testing/make-test-county.ts';
import { type Browser, startTestApp, type TestApp } from '../identity/testing/start-test-app.ts';
import { auditRoutes } from './routes.ts';
import { verifyChain } from './verify-chain.ts';

let lab: TestApp;
let county: TestCounty;
let auditor: Browser;

beforeAll(async () => {
  lab = await startTestApp(auditRoutes, { requireTotp: false });
  county = await makeTestCounty(lab.db, 1);
  await county.addUser('auditor', ['auditor', county.committee]);
  await county.addUser('officer', ['county-officer', county.committee]);
  auditor = lab.newBrowser();
  await auditor.signIn('auditor', 'wrong wrong wrong');
  await auditor.signIn('auditor');
});
afterAll(() => lab.close());

/** Runs statements as the database's owner, whom no policy holds back. */
async function asOwner(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: lab.ownerUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe('the audit log', () => {
  it('R3.7 tells the auditor who did what, newest first, sign-ins and refused ones included', async () => {
    const { items, total, actions } = (await auditor.call('GET', '/api/v1/audit')).json();
    expect(items.map((i: { action: string }) => i.action)).toEqual([
      'sign-in',
      'sign-in-failed',
      'create-user',
      'create-user',
    ]);
    expect(total).toBe(4);
    expect(actions).toEqual(['create-user', 'sign-in', 'sign-in-failed']);
    expect(items[0]).toMatchObject({ seq: 4, actor: '用户auditor', role: 'auditor', entity: 'user' });
    expect(JSON.stringify(items)).not.toContain('wrong wrong');
  });

  it('is searched by words, action, day and page', async () => {
    const list = async (query: string) =>
      (await auditor.call('GET', `/api/v1/audit?${query}`)).json().items.map((i: { seq: number }) => i.seq);
    expect(await list('action=create-user')).toEqual([2, 1]);
    expect(await list('q=officer')).toEqual([2]);
    expect(await list('q=%25')).toEqual([]);
    expect(await list('before=3&limit=1')).toEqual([2]);
    expect(await list('to=2000-01-01')).toEqual([]);
    expect(await list('from=2000-01-01')).toEqual([4, 3, 2, 1]);
  });

  it('R3.7 is for the auditor alone', async () => {
    const officer = lab.newBrowser();
    await officer.signIn('officer');
    for (const url of ['/api/v1/audit', '/api/v1/audit/verify']) {
      expect((await officer.call('GET', url)).json().code).toBe('not-allowed');
    }
    const scope = { countyId: 1, lo: '0', hi: '~', userId: 'x', role: 'county-officer' } as const;
    expect(await lab.db.read(scope, (tx) => tx.many('select seq from audit_entry'))).toEqual([]);
  });

  it('cannot be changed by the product itself', async () => {
    for (const statement of ["update audit_entry set entry = '{}'", 'delete from audit_entry']) {
      await expect(lab.db.write(systemScope(1), (tx) => tx.run(statement))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});

describe('checking the chain', () => {
  it('R3.7 finds it whole, over more entries than are read at a time', async () => {
    await lab.db.write(systemScope(1), async (tx) => {
      await tx.run(`do $$ declare h text; e text; begin
        for i in 1..5100 loop
          e := json_build_object('at', '2008-01-01T00:00:00.000Z', 'action', 'fill', 'n', i)::text;
          update audit_head set seq = seq + 1, hash = encode(sha256(convert_to(hash || e, 'UTF8')), 'hex')
            where county_id = 1 returning hash into h;
          insert into audit_entry (county_id, seq, entry, hash, at)
            select 1, seq, e, h, '2008-01-01T00:00:00Z' from audit_head where county_id = 1;
        end loop; end $$`);
      await writeAudit(
        tx,
        { displayName: '张三', role: 'system', userId: 'x' },
        { action: 'a', entity: 'b', entityId: 'c' },
      );
    });
    const report = (await auditor.call('GET', '/api/v1/audit/verify')).json();
    expect(report).toEqual({ ok: true, entries: report.entries, brokenAt: null });
    expect(report.entries).toBeGreaterThan(5100);
  });

  it('finds a changed entry, a changed date, a missing entry and a cut-off end', async () => {
    const { entries } = await lab.db.read(systemScope(1), verifyChain);
    const tampering: [string, string, number][] = [
      ["update audit_entry set entry = replace(entry, 'officer', 'offices') where seq = 2", 'entry', 2],
      ["update audit_entry set at = at + interval '1 day' where seq = 3", 'at', 3],
      ['delete from audit_entry where seq = 5050', 'row', 5050],
      [`delete from audit_entry where seq = ${entries}`, 'tail', entries],
    ];
    await asOwner('create table kept as select county_id, seq, entry, hash, at from audit_entry');
    for (const [statement, what, seq] of tampering) {
      await asOwner(statement);
      const report = await lab.db.read(systemScope(1), verifyChain);
      expect([what, report.ok, report.brokenAt]).toEqual([what, false, seq]);
      await asOwner(
        'delete from audit_entry',
        'insert into audit_entry (county_id, seq, entry, hash, at) select * from kept',
      );
    }
    expect((await lab.db.read(systemScope(1), verifyChain)).ok).toBe(true);
  });

  it('finds a chain whose head was set back', async () => {
    await asOwner('update audit_head set seq = seq - 1');
    expect((await lab.db.read(systemScope(1), verifyChain)).ok).toBe(false);
  });
});
