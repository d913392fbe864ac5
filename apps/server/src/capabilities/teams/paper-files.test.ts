import { randomUUID } from 'node:crypto';
import { adoptRules, attachPaperFile, getTeam, readPaperFile } from '@lianchuang/domain/teams/contract';
import { afterAll, expect, test } from 'vitest';
import { png } from '../../compose/testing/fill-return.ts';
import { makeSmallCounty } from '../../compose/testing/small-county.ts';

const county = await makeSmallCounty({ townships: 2, villages: 1, stations: 0 });
afterAll(() => county.close());
county.standAt('2008-10-01');

async function attach(user: string, id: string, name: string, bytes: Buffer): Promise<number> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  const sent = new Response(form);
  const response = await county.app.inject({
    method: 'POST',
    url: `/api/v1${attachPaperFile.path.replace(':id', id).replace(':paper', 'rules')}`,
    headers: {
      cookie: await county.cookieOf(user),
      'idempotency-key': randomUUID(),
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  return response.statusCode;
}

test('R1.12 the signed rules are kept as a photograph beside their text, seen by who may see the team', async () => {
  const village = county.ids['village1-1'] ?? '';
  const rulesId = randomUUID();
  await county.call('village1-1', adoptRules, {
    params: { id: village },
    body: { rulesId, title: '村“两委”议事规则', text: '', on: '2008-03-01' },
  });
  const params = { id: rulesId, paper: 'rules' };
  expect((await county.call('village1-1', readPaperFile, { params })).status).toBe(404);
  expect(await attach('village1-1', rulesId, '议事规则.exe', Buffer.from('MZ not a picture'))).toBe(422);
  expect(await attach('clerk2', rulesId, '议事规则.png', png)).toBe(404);
  expect(await attach('village1-1', rulesId, '议事规则.png', png)).toBe(200);
  const team = (await county.call('clerk1', getTeam, { params: { id: village } })).body;
  expect(team.rules).toMatchObject([{ title: '村“两委”议事规则', file: '议事规则.png' }]);
  expect((await county.call('clerk1', readPaperFile, { params })).status).toBe(200);
  expect((await county.call('clerk2', readPaperFile, { params })).status).toBe(404);
});
