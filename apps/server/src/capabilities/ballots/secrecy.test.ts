import { Writable } from 'node:stream';
import { openBallot } from '@lianchuang/domain/ballots/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApp } from '../../compose/make-app.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';
import { ballotRounds, testQuestions } from './testing/ballot-round.ts';

const county = await makeSmallCounty({ townships: 2, villages: 3, stations: 0 });
const { open, cast, round, act } = ballotRounds(county);
const owner = new Client({ connectionString: county.product.ownerUrl });
await owner.connect();
beforeAll(() => county.standAt('2008-10-06'));
afterAll(async () => {
  await owner.end();
  await county.close();
});
const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await owner.query<T>(text, values)).rows;

test('R4.2 a villager judges with a printed code, once; results are told from ten voices on', async () => {
  const { id, codes } = await open('village1-1', 2);
  const opened = await county.call('', openBallot, { body: { code: (codes[0] ?? '').toLowerCase() } });
  expect(opened.body).toMatchObject({ organisation: '柳树11村党支部', questions: testQuestions });
  expect((await cast(codes[0] ?? '', [0, 1])).status).toBe(200);
  expect((await cast(codes[0] ?? '', [2, 2])).problem.code).toBe('ballot-code-used');
  expect((await cast('1-0000-0000-0000', [0, 0])).problem.code).toBe('ballot-code-unknown');
  expect((await cast(codes[1] ?? '', [0])).problem.errors?.[0]).toMatchObject({ code: 'answers-incomplete' });
  for (const code of codes.slice(1, 10)) expect((await cast(code, [1, 3])).status).toBe(200);
  expect(await round(id)).toMatchObject({ voices: 10, tally: null, satisfaction: null });
  expect((await act(id, 'close')).body).toMatchObject({
    state: 'closed',
    voices: 10,
    satisfaction: 1,
    tally: [
      [1, 9, 0, 0],
      [0, 1, 0, 9],
    ],
  });
  expect((await cast(codes[15] ?? '', [0, 0])).problem.code).toBe('ballot-over');
});

test('R4.2 of fifty replays at once of one code one counts, and no voice of others is lost meanwhile', async () => {
  const { id, codes } = await open('village1-2', 2);
  const replays = Array.from({ length: 50 }, (_, i) => cast(codes[0] ?? '', [i % 4, 0]));
  const others = codes.slice(1, 10).map((code) => cast(code, [3, 3]));
  const answers = await Promise.all([...replays, ...others]);
  expect(answers.filter((a) => a.status === 200)).toHaveLength(10);
  const refused = answers.filter((a) => a.status !== 200).map((a) => a.problem.code);
  expect(refused).toEqual(Array.from({ length: 49 }, () => 'ballot-code-used'));
  const closed = (await act(id, 'close')).body;
  expect(closed.voices).toBe(10);
  expect(closed.tally?.[1]).toEqual([1, 0, 0, 9]);
});

/** Every row of the database that was written since a transaction, whoever wrote it: the look of whoever may look everywhere. */
async function writtenSince(transaction: string): Promise<string[]> {
  const tables = await ask<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  expect(tables.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await ask(`select 1 from ${name} where xmin::text::bigint >= $1::bigint`, [transaction]);
    found.push(...rows.map(() => name));
  }
  return found;
}
const nextTransaction = async () =>
  (await ask<{ x: string }>('select pg_snapshot_xmax(pg_current_snapshot())::text as x'))[0]?.x ?? '';

test('R4.2 a voice cannot be joined to its code: by rows, places in files, transactions, times, ids, audit or log', async () => {
  const { id, boxId, codes } = await open('village1-3', 2);
  let log = '';
  const app = await makeApp(county.product, {
    baseUrl: 'http://127.0.0.1:8080',
    secret: 'test secret of at least thirty-two characters',
    auth: { oidc: undefined, requireTotp: false },
    logLevel: 'trace',
    logTo: new Writable({
      write(chunk, _encoding, done) {
        log += String(chunk);
        done();
      },
    }),
  });
  try {
    const printed = await ask('select ctid, xmin, * from ballot_code where box_id = $1 order by number', [
      boxId,
    ]);
    const before = await nextTransaction();
    const order = [7, 2, 19, 11, 3, 16, 5, 14, 1, 9, 18, 12];
    const box = async () =>
      (await ask<{ content: Buffer }>('select content from ballot_box where id = $1', [boxId]))[0]?.content ??
      Buffer.of();
    const seen: Buffer[] = [await box()];
    for (const [i, number] of order.entries()) {
      const voice = await cast(codes[number - 1] ?? '', [i % 3, 0], i % 2 === 0 ? `意见第${i}条` : '', {
        app,
      });
      expect(voice.status).toBe(200);
      seen.push(await box());
    }
    // All that twelve voices wrote is one row, and it is the same row for all of them.
    expect(await writtenSince(before)).toEqual(['ballot_box']);
    expect(
      await ask('select ctid, xmin, * from ballot_code where box_id = $1 order by number', [boxId]),
      'codes lie where they lay when they were printed',
    ).toEqual(printed);
    // Copies of it before and after each voice are all of one size and say nothing without the key.
    expect(new Set(seen.map((bytes) => bytes.length)).size).toBe(1);
    expect(new Set(seen.map((bytes) => bytes.toString('hex'))).size).toBe(seen.length);
    expect(seen.some((bytes) => bytes.includes('意见') || bytes.includes('tally'))).toBe(false);
    // No table of votes holds an instant, nor anything about whoever asked.
    const instants = await ask(
      `select table_name, column_name from information_schema.columns where table_schema = 'public'
       and table_name in ('ballot_box', 'ballot_code', 'ballot_paper', 'appraisal', 'appraisal_comment') and data_type like '%time%'`,
    );
    expect(instants).toEqual([]);
    // The look would have seen a voice that touched its code.
    await owner.query('begin');
    await owner.query('update ballot_code set number = number where box_id = $1 and number = 4', [boxId]);
    expect(await writtenSince(before)).toContain('ballot_code');
    await owner.query('rollback');

    expect((await act(id, 'close')).status).toBe(200);
    const comments = await ask<{ text: string; xmin: string }>(
      'select xmin::text, text from appraisal_comment where appraisal_id = $1 order by ctid',
      [id],
    );
    expect(new Set(comments.map((c) => c.xmin)).size, 'they came out all at once').toBe(1);
    expect(comments.map((c) => c.text).sort()).toEqual([0, 10, 2, 4, 6, 8].map((i) => `意见第${i}条`));
    expect(await box()).toEqual(Buffer.of());

    const audit = await ask<{ entry: string }>(
      'select entry from audit_entry where entry like $1 order by seq',
      ['%柳树13村%'],
    );
    expect(audit.map((a) => (JSON.parse(a.entry) as { action: string }).action)).toEqual([
      'open-appraisal',
      'print-ballot-slips',
      'close-appraisal',
    ]);
    const told = `${log}${audit.map((a) => a.entry).join()}`;
    for (const code of codes) {
      expect(told).not.toContain(code);
      expect(told).not.toContain(code.slice(2).replaceAll('-', ''));
    }
    expect(told).not.toMatch(/203\.0\.113|\/public\/ballot|意见第/);
    // The log was one that tells of others.
    await app.inject({ url: '/api/v1/public/organisations', remoteAddress: '198.51.100.7' });
    expect(log).toContain('198.51.100.7');
  } finally {
    await app.close();
  }
});

test('R4.2 nothing of a code lies in the database in clear, also not in the answers kept for replays', async () => {
  const { codes } = await open('village1-1');
  const tables = await ask<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = 'public'`,
  );
  const patterns = codes.flatMap((code) => [`%${code}%`, `%${code.slice(2).replaceAll('-', '')}%`]);
  for (const { name } of tables)
    expect(await ask(`select 1 from ${name} x where x::text like any($1)`, [patterns]), name).toEqual([]);
});

test('whoever tries codes out is told to wait, whatever cookie is sent', async () => {
  const answers: number[] = [];
  for (let i = 0; i < 64; i++) {
    const from = { address: '198.51.100.9', cookie: `lc.session_token=made-up-${i}` };
    answers.push((await cast('1-0000-0000-0000', [0, 0], '', from)).status);
  }
  expect(answers.filter((status) => status === 404)).toHaveLength(60);
  expect(answers.slice(60)).toEqual([429, 429, 429, 429]);
});
