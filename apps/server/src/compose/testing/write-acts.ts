import { randomUUID } from 'node:crypto';
import { getDefinition, listDefinitionVersions } from '@lianchuang/domain/campaign/contract';
import type { Definition } from '@lianchuang/domain/campaign/definition';
import { listUsers } from '@lianchuang/domain/identity/contract';
import { listNotifications } from '@lianchuang/domain/notifications/contract';
import { getOrganisation } from '@lianchuang/domain/organisations/contract';
import { listPeriods, openPeriod } from '@lianchuang/domain/periods/contract';
import { listRemedies } from '@lianchuang/domain/remedies/contract';
import { getReturn, listReturns, saveAnswers, submitReturn } from '@lianchuang/domain/returns/contract';
import { accountabilityActs } from './accountability-acts.ts';
import { addTestPublication } from './add-test-publication.ts';
import { ballotActs } from './ballot-acts.ts';
import { commitmentActs } from './commitment-acts.ts';
import { developmentActs } from './development-acts.ts';
import { attach, fillReturn } from './fill-return.ts';
import { lifeActs } from './life-acts.ts';
import { memberActs } from './member-acts.ts';
import { recognitionActs } from './recognition-acts.ts';
import { selectionActs } from './selection-acts.ts';
import type { TestCounty } from './small-county.ts';
import { teamActs } from './team-acts.ts';
import { trainingActs } from './training-acts.ts';

type Body = Record<string, unknown>;
/** One write as it is right now: by whom, of what, with the version as it is. */
export interface Act {
  user: string;
  params?: Record<string, string>;
  body: Body;
}

/**
 * Every write of the API by its id, in an order in which each is right when its turn comes. The county needs two
 * townships of two villages; its third quarter of 2008 is opened here, and locked by the last act.
 */
export async function writeActs(county: TestCounty): Promise<[id: string, act: () => Promise<Act>][]> {
  const place = (key: string): string => county.ids[key] ?? '';
  const remedy = randomUUID();
  const founded = randomUUID();
  let created = '';

  const usersBy = async (username: string) =>
    (await county.call('officer', listUsers)).body.items.find((u) => u.username === username);
  const period = async (id: string) =>
    (await county.call('officer', listPeriods)).body.items.find((p) => p.id === id)?.version ?? 0;
  const returned = async (id: string) =>
    (await county.call('officer', getReturn, { params: { id } })).body.version;
  const organisation = async (key: string, more: Body): Promise<Act> => {
    const id = county.ids[key] ?? key;
    const { version } = (await county.call('officer', getOrganisation, { params: { id } })).body;
    return { user: 'officer', params: { id }, body: { version, from: '2008-10-01', ...more } };
  };
  const step = async (user: string, id: string, more: Body = {}): Promise<Act> => ({
    user,
    params: { id },
    body: { version: await returned(id), ...more },
  });
  const cycle = async (id: string, more: Body = {}): Promise<Act> => ({
    user: 'officer',
    params: { id },
    body: { version: await period(id), ...more },
  });

  async function submit(user: string, id: string, again = false): Promise<void> {
    if (again) {
      const answers = [{ questionId: 'life-meetings', numerator: 10, denominator: 12 }];
      await county.call(user, saveAnswers, {
        params: { id },
        body: { version: await returned(id), answers },
      });
    }
    const done = await county.call(user, submitReturn, {
      params: { id },
      body: { version: await returned(id) },
    });
    if (done.status !== 200) throw new Error(JSON.stringify(done.problem));
  }

  county.standAt('2008-10-01');
  const opened = await county.call('officer', openPeriod, {
    params: { id: '2008-Q3' },
    body: { version: 1 },
  });
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.problem));
  const mine = async (user: string) =>
    (await county.call(user, listReturns, { query: { queue: 'mine' } })).body.items[0]?.id ?? '';
  const village = await mine('village1-1');
  const other = await mine('village1-2');
  await fillReturn(county, 'village1-1', village, 'good');
  await fillReturn(county, 'village1-2', other, 'weak');
  const evidence = ((await attach(county, 'village1-1', village, 'life-meetings')).json() as { id: string })
    .id;
  const clerk = (await usersBy('clerk1'))?.id ?? '';

  return [
    [
      'createUser',
      async () => ({
        user: 'officer',
        body: {
          username: 'newcomer',
          displayName: '新同志',
          password: 'a long password',
          role: 'committee-clerk',
          organisationId: place('town1'),
        },
      }),
    ],
    [
      'updateUser',
      async () => {
        const user = await usersBy('newcomer');
        created = user?.id ?? '';
        return {
          user: 'officer',
          params: { id: created },
          body: { version: user?.version, displayName: '老同志' },
        };
      },
    ],
    [
      'resetPassword',
      async () => ({ user: 'officer', params: { id: created }, body: { password: 'another password' } }),
    ],
    [
      'addAssignment',
      async () => ({
        user: 'officer',
        params: { id: clerk },
        body: { role: 'committee-clerk', organisationId: place('town2') },
      }),
    ],
    [
      'removeAssignment',
      async () => ({
        user: 'officer',
        params: {
          id:
            (await usersBy('clerk1'))?.assignments.find((a) => a.organisation.id === place('town2'))?.id ??
            '',
        },
        body: {},
      }),
    ],
    [
      'readNotifications',
      async () => ({
        user: 'village1-1',
        body: { ids: [(await county.call('village1-1', listNotifications)).body.items[0]?.id] },
      }),
    ],
    [
      'createOrganisation',
      async () => ({
        user: 'officer',
        body: {
          id: founded,
          name: '新村党支部',
          kind: 'village-branch',
          supervisorId: place('town2'),
          from: '2008-10-01',
        },
      }),
    ],
    ['renameOrganisation', () => organisation(founded, { name: '新新村党支部' })],
    ['moveOrganisation', () => organisation(founded, { supervisorId: place('town1') })],
    ['mergeOrganisation', () => organisation('village2-1', { intoId: place('village2-2') })],
    ['dissolveOrganisation', () => organisation(founded, { from: '2008-10-02' })],
    [
      'saveDefinition',
      async () => {
        const latest = (await county.call('officer', listDefinitionVersions)).body.items[0];
        const { definition } = (await county.call('officer', getDefinition)).body;
        return {
          user: 'officer',
          body: {
            basedOn: latest?.id,
            validFrom: '2009-01-01',
            note: '改标题',
            definition: retitled(definition),
          },
        };
      },
    ],
    ['openPeriod', () => cycle('2008-Q4')],
    ['closePeriod', () => cycle('2008-Q4')],
    ['reopenPeriod', () => cycle('2008-Q4')],
    [
      'remindLate',
      async () => ({
        user: 'officer',
        params: { id: '2008-Q4' },
        body: { organisationIds: [place('town1')] },
      }),
    ],
    [
      'saveAnswers',
      () =>
        step('village1-1', village, {
          answers: [{ questionId: 'life-meetings', numerator: 11, denominator: 12 }],
        }),
    ],
    ['removeEvidence', async () => ({ user: 'village1-1', params: { id: evidence }, body: {} })],
    ['submitReturn', () => step('village1-1', village)],
    ['withdrawReturn', () => step('village1-1', village)],
    [
      'sendBackReturn',
      async () => {
        await submit('village1-1', village);
        const reasons = [{ questionId: 'life-meetings', reason: '缺签名' }];
        return await step('clerk1', village, { dueOn: '2008-10-20', reasons });
      },
    ],
    [
      'approveReturn',
      async () => {
        await submit('village1-1', village, true);
        return await step('clerk1', village);
      },
    ],
    ['reopenReturn', () => step('clerk1', village)],
    [
      'approveReturns',
      async () => {
        await submit('village1-2', other);
        const returns = [village, other].map(async (id) => ({ id, version: await returned(id) }));
        return { user: 'clerk1', body: { returns: await Promise.all(returns) } };
      },
    ],
    [
      'issueRemedies',
      async () => ({
        user: 'officer',
        body: {
          periodId: '2008-Q3',
          targetId: 'T2',
          items: [
            {
              id: remedy,
              organisationId: place('village1-2'),
              title: '补齐会议记录',
              criteria: [],
              owner: '李支书',
              dueOn: '2008-12-31',
            },
          ],
        },
      }),
    ],
    [
      'actOnRemedy',
      async () => ({
        user: 'village1-2',
        params: { id: remedy, action: 'report-done' },
        body: {
          version: (await county.call('officer', listRemedies)).body.items.find((r) => r.id === remedy)
            ?.version,
          note: '会议记录已补齐',
        },
      }),
    ],
    [
      'saveResponsibility',
      async () => ({
        user: 'officer',
        body: {
          subject: 'standard',
          subjectId: 'five-goods-village',
          organisationId: place('village1-1'),
          version: 0,
          firstResponsible: '张书记',
        },
      }),
    ],
    [
      'withdrawPublication',
      async () => ({
        user: 'officer',
        params: { id: await addTestPublication(county, 'village1-2', '季度通报', 'tried') },
        body: { reason: '有一处数字错误' },
      }),
    ],
    ...accountabilityActs(county),
    ...memberActs(county),
    ...teamActs(county),
    ...selectionActs(county),
    ...developmentActs(county),
    ...lifeActs(county),
    ...trainingActs(county),
    ...recognitionActs(county),
    ...ballotActs(county),
    ...commitmentActs(county),
    ['lockPeriod', () => cycle('2008-Q3', { acceptMissing: true })],
  ];
}

function retitled(definition: Definition): Body {
  const [first, ...rest] = definition.targets;
  return { ...definition, targets: [{ ...first, title: `${first?.title}(修订)` }, ...rest] };
}
