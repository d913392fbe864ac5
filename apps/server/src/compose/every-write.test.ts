import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '../platform/db/scope.ts';
import { allRoutes } from './all-routes.ts';
import { makeSmallCounty } from './testing/small-county.ts';
import { unsaid, unsaidInAudit } from './testing/words.ts';
import { type Act, writeActs } from './testing/write-acts.ts';

const county = await makeSmallCounty({ townships: 2, villages: 2, stations: 0 });
// The owner sees every row, also those that are one person's own.
const owner = new Client({ connectionString: county.product.ownerUrl });
await owner.connect();
afterAll(async () => {
  await owner.end();
  await county.close();
});
const writes = allRoutes({ oidc: undefined }).filter((r) => r.kind === 'write');
const acts = await writeActs(county);

/** Everything that people write, as one hash; figures are computed from it behind their backs. */
async function everything(): Promise<string> {
  const tables = [
    'audit_entry',
    'app_user',
    'role_assignment',
    'organisation',
    'organisation_version',
    'definition_version',
    'return',
    'return_answer',
    'return_submission',
    'return_event',
    'evidence',
    ...['problem', 'remedy', 'remedy_event', 'remedy_evidence', 'leading_unit'],
    ...['weak_organisation', 'weak_progress', 'weak_appraisal'],
    ...['inspection_round', 'inspection', 'inspection_item', 'inspection_photo'],
    'responsibility',
    'team',
    'post_holding',
    'reserve_cadre',
    'coverage_point',
    'meeting',
    'meeting_photo',
    'training_plan',
    'training_session',
    'notification',
    'member',
    'member_affiliation',
    'member_event',
    'member_transfer',
    ...['election', 'election_candidate', 'election_round', 'secondment', 'term_change', 'term_change_tick'],
    ...['competition', 'competition_application', 'competition_score', 'competition_objection'],
    'development_person',
    'development_step',
    'development_document',
    'development_plan',
    'cultivation',
    'mobile_member',
    'mobile_contact',
    'assigned_post',
    'post_report',
    'post_exemption',
    ...['award_quota', 'nomination', 'nomination_objection', 'recognition_bar', 'typical_case'],
    ...['liaison_point', 'liaison_visit', 'demonstration_point'],
    ...['ballot_box', 'ballot_code', 'ballot_paper', 'appraisal', 'appraisal_comment', 'duty_report'],
    ...['commitment', 'commitment_event', 'commitment_evidence', 'commitment_template'],
    ...['service_card', 'bulletin', 'publication'],
  ];
  const hashes = tables.map(
    (table) =>
      `select '${table}' as t, count(*) as n, md5(string_agg(x::text, '' order by x::text)) as h from ${table} x`,
  );
  return JSON.stringify((await owner.query(hashes.join(' union all '))).rows);
}

/** The body with a version that somebody else has meanwhile left behind; undefined where it carries none. */
function outdated(body: Act['body']): Act['body'] | undefined {
  if (typeof body.version === 'number') return { ...body, version: body.version + 1 };
  if (typeof body.basedOn === 'number') return { ...body, basedOn: body.basedOn + 1 };
  if (Array.isArray(body.returns)) {
    const [first, ...rest] = body.returns as { id: string; version: number }[];
    return { returns: [...rest, { id: first?.id, version: (first?.version ?? 0) + 1 }] };
  }
  return undefined;
}

test('every write of the API is tried', () => {
  expect(acts.map(([id]) => id).sort()).toEqual(writes.map((r) => r.contract.id).sort());
});

describe.each(acts)('%s', (id, prepare) => {
  const contract = writes.find((r) => r.contract.id === id)?.contract;
  if (!contract) throw new Error(`no write ${id}`);
  let act: Act;
  const send = (body: Act['body'], key: string = randomUUID()) =>
    county.call(act.user, contract, { params: act.params ?? {}, body: body as never, key });

  beforeAll(async () => {
    act = await prepare();
    await county.cookieOf(act.user);
  });

  test('a stale version is refused with the row as it is now, and nothing is done', async () => {
    const stale = outdated(act.body);
    const takes = JSON.stringify(contract.body.toJSONSchema({ io: 'input' })).match(/"(version|basedOn)":/);
    expect(stale !== undefined, 'every version that is taken is tried').toBe(takes !== null);
    if (!stale) return;
    const before = await everything();
    const { status, problem } = await send(stale);
    expect([status, problem.code], JSON.stringify(problem)).toEqual([409, 'stale-version']);
    expect(unsaid(problem)).toEqual([]);
    const present = problem.present as { version?: number; id?: unknown };
    if ('version' in act.body) expect(present.version).toBe(act.body.version);
    else if ('basedOn' in act.body) expect(present.id).toBe(act.body.basedOn);
    else expect(act.body.returns).toContainEqual({ id: present.id, version: present.version });
    expect(await everything()).toBe(before);
  });

  test('is done once under its key, however often it is sent, and no other under the same key', async () => {
    const key = randomUUID();
    const before = await everything();
    const first = await send(act.body, key);
    expect(first.status, JSON.stringify(first.problem)).toBe(200);
    const after = await everything();
    expect(after).not.toBe(before);
    const again = await send(act.body, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const another = await send({ ...act.body, remark: '另一件事' }, key);
    expect([another.status, another.problem.code]).toEqual([409, 'idempotency-key-reused']);
    expect(unsaid(another.problem)).toEqual([]);
    expect(await everything()).toBe(after);
  });
});

test('all that was done stands in the audit log in words', async () => {
  const entries = await county.product.db.read(systemScope(county.countyId), (tx) =>
    tx.many<{ action: string; entity: string }>(
      'select distinct action, entity from audit_entry where county_id = $1',
      [tx.countyId],
    ),
  );
  expect(entries.length).toBeGreaterThan(100);
  expect(unsaidInAudit(entries)).toEqual([]);
});
