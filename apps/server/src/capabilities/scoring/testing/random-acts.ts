import { randomUUID } from 'node:crypto';
import { getDefinition, saveDefinition } from '@lianchuang/domain/campaign/contract';
import {
  createOrganisation,
  dissolveOrganisation,
  mergeOrganisation,
  moveOrganisation,
  renameOrganisation,
} from '@lianchuang/domain/organisations/contract';
import { closePeriod, lockPeriod, openPeriod, reopenPeriod } from '@lianchuang/domain/periods/contract';
import { actOnRemedy, issueRemedies } from '@lianchuang/domain/remedies/contract';
import { saveResponsibility } from '@lianchuang/domain/responsibilities/contract';
import {
  approveReturn,
  removeEvidence,
  reopenReturn,
  saveAnswers,
  sendBackReturn,
  submitReturn,
  withdrawReturn,
} from '@lianchuang/domain/returns/contract';
import { recomputeRoute as recompute } from '@lianchuang/domain/scoring/contract';
import type { Client } from 'pg';
import { attach } from '../../../compose/testing/fill-return.ts';
import type { TestCounty } from '../../../compose/testing/small-county.ts';

/** Numbers to choose by: who acts, on what, of which period, from which day. */
export interface Step {
  readonly act: keyof typeof acts;
  readonly who: number;
  readonly which: number;
  readonly period: '2008-Q3' | '2008-Q4';
  readonly from: string;
}

interface Context {
  readonly county: TestCounty;
  /** Sees everything, to say what is there to act on. */
  readonly owner: Client;
}

const users = ['officer', 'leader', 'auditor', 'secretary1', 'clerk1', 'clerk2', 'village1-1', 'village2-1'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const rows = async (owner: Client, text: string, values: unknown[] = []): Promise<Record<string, never>[]> =>
  (await owner.query(text, values)).rows as Record<string, never>[];

/** The organisation to act on and its version, and another one: of its kind, or (every fourth time) any. */
async function organisation({ owner }: Context, { which, who }: Step) {
  const all = await rows(
    owner,
    'select id, kind, version from organisation where dissolved_on is null order by path',
  );
  const one = pick(all, which);
  const others = all.filter((o) => o !== one && (who % 4 === 3 || o.kind === one?.kind));
  const other = pick(others.length > 0 ? others : all, which * 7 + 3);
  return { id: String(one?.id), version: Number(one?.version), other: String(other?.id) };
}

/** The return to act on: by the officer, by its own village, or by whoever, who may not. */
async function returned({ county, owner }: Context, { which, period, who }: Step) {
  const all = await rows(
    owner,
    'select id, version, organisation_id from return where period_id = $1 order by path',
    [period],
  );
  const one = pick(all, which);
  const own = users.find((u) => county.ids[u] === one?.organisation_id) ?? 'officer';
  const user = pick(['officer', own, pick(users, which)], who);
  return { user, params: { id: String(one?.id) }, version: Number(one?.version) };
}

const step =
  (contract: typeof submitReturn | typeof withdrawReturn | typeof reopenReturn) =>
  async (at: Context, s: Step) => {
    const { user, params, version } = await returned(at, s);
    return await at.county.call(user, contract, { params, body: { version } });
  };

const cycle =
  (contract: typeof openPeriod | typeof closePeriod | typeof reopenPeriod | typeof lockPeriod) =>
  async ({ county, owner }: Context, { period }: Step) => {
    // The fourth quarter stays unlocked, so that there is something to go on with.
    if (contract === lockPeriod && period === '2008-Q4')
      return await county.call('officer', recompute, { body: { period } });
    const [row] = await rows(owner, 'select version from period where id = $1', [period]);
    const body = { version: Number(row?.version) };
    return await county.call('officer', contract as typeof closePeriod, { params: { id: period }, body });
  };

/** Whatever people may try, over the API. Each answers with the status it got. */
export const acts = {
  save: async (at: Context, s: Step) => {
    const { user, params, version } = await returned(at, s);
    const asked = await rows(
      at.owner,
      'select question_id from return_answer where return_id = $1 order by 1',
      [params.id],
    );
    const questionId = String(pick(asked, s.which)?.question_id);
    const answers = [{ questionId, notApplicable: s.which % 2 === 0 }];
    return await at.county.call(user, saveAnswers, { params, body: { version, answers } });
  },
  submit: step(submitReturn),
  withdraw: step(withdrawReturn),
  approve: async (at: Context, s: Step) => {
    const { user, params, version } = await returned(at, s);
    return await at.county.call(user, approveReturn, {
      params,
      body: { version, falseFigures: s.who % 2 === 0 },
    });
  },
  reopen: step(reopenReturn),
  'send-back': async (at: Context, s: Step) => {
    const { user, params, version } = await returned(at, s);
    const reasons = [{ questionId: 'life-meetings', reason: '请再核对' }];
    return await at.county.call(user, sendBackReturn, {
      params,
      body: { version, dueOn: '2009-03-01', reasons },
    });
  },
  attach: async (at: Context, s: Step) => {
    const { user, params } = await returned(at, s);
    const answer = await attach(at.county, user, params.id, 'life-meetings');
    return { status: answer.statusCode, problem: answer.json<{ code?: string }>() };
  },
  detach: async (at: Context, s: Step) => {
    const all = await rows(
      at.owner,
      'select e.id from evidence e join return r on r.id = e.return_id where r.period_id = $1 and e.removed_at is null order by e.id',
      [s.period],
    );
    const id = String(pick(all, s.which)?.id ?? randomUUID());
    return await at.county.call('officer', removeEvidence, { params: { id } });
  },
  'open-period': cycle(openPeriod),
  'close-period': cycle(closePeriod),
  'reopen-period': cycle(reopenPeriod),
  'lock-period': cycle(lockPeriod),
  recompute: async ({ county }: Context, { period }: Step) =>
    await county.call('officer', recompute, { body: { period } }),
  found: async (at: Context, s: Step) => {
    const body = { id: randomUUID(), name: `新${s.which}村党支部`, kind: 'village-branch', from: s.from };
    const supervisorId = at.county.ids[`town${1 + (s.who % 2)}`] ?? '';
    return await at.county.call('officer', createOrganisation, { body: { ...body, supervisorId } });
  },
  rename: async (at: Context, s: Step) => {
    const { id, version } = await organisation(at, s);
    const body = { version, from: s.from, name: `更名${s.which}党支部` };
    return await at.county.call('officer', renameOrganisation, { params: { id }, body });
  },
  move: async (at: Context, s: Step) => {
    const whichever = await organisation(at, s);
    const town = 1 + (s.which % 2);
    // A village to the other township, which may be, or whatever to wherever.
    const village = at.county.ids[`village${town}-1`] ?? '';
    const [known] = await rows(at.owner, 'select version from organisation where id = $1', [village]);
    const fits = s.who % 2 === 0;
    const version = fits ? Number(known?.version) : whichever.version;
    const supervisorId = fits ? (at.county.ids[`town${3 - town}`] ?? '') : whichever.other;
    return await at.county.call('officer', moveOrganisation, {
      params: { id: fits ? village : whichever.id },
      body: { version, from: s.from, supervisorId },
    });
  },
  merge: async (at: Context, s: Step) => {
    const { id, version, other } = await organisation(at, s);
    return await at.county.call('officer', mergeOrganisation, {
      params: { id },
      body: { version, from: s.from, intoId: other },
    });
  },
  dissolve: async (at: Context, s: Step) => {
    const { id, version } = await organisation(at, s);
    return await at.county.call('officer', dissolveOrganisation, {
      params: { id },
      body: { version, from: s.from },
    });
  },
  definition: async (at: Context, s: Step) => {
    const [latest] = await rows(at.owner, 'select max(id) as id from definition_version');
    const basedOn = Number(latest?.id);
    const { definition } = (await at.county.call('officer', getDefinition, { query: { version: basedOn } }))
      .body;
    const standards = definition.standards.map((x) => ({
      ...x,
      pass: { ...x.pass, total: 20 + (s.which % 70) },
    }));
    const body = { basedOn, validFrom: s.from, note: '改达标线', definition: { ...definition, standards } };
    return await at.county.call('officer', saveDefinition, { body });
  },
  responsibility: async (at: Context, s: Step) => {
    const organisationId = at.county.ids[`village${1 + (s.who % 2)}-${1 + (s.which % 2)}`] ?? '';
    const body = { subject: 'standard' as const, subjectId: 'five-goods-village', organisationId };
    return await at.county.call('officer', saveResponsibility, {
      body: { ...body, version: 0, firstResponsible: '张书记' },
    });
  },
  issue: async (at: Context, s: Step) => {
    const { id: organisationId } = await organisation(at, s);
    const item = {
      id: randomUUID(),
      organisationId,
      title: '整改',
      criteria: [],
      owner: '某人',
      dueOn: '2009-03-01',
    };
    return await at.county.call('officer', issueRemedies, {
      body: { periodId: s.period, targetId: 'T2', items: [item] },
    });
  },
  remedy: async (at: Context, s: Step) => {
    const all = await rows(at.owner, 'select id, version, state from remedy order by id');
    const one = pick(all, s.which);
    const next = {
      open: ['report-done', 'cancel'],
      done: ['accept', 'reject', 'cancel'],
      closed: ['reopen'],
      cancelled: ['restore'],
    };
    const action = pick(next[String(one?.state) as 'open'] ?? ['cancel'], s.who);
    const params = { id: String(one?.id), action };
    return await at.county.call('officer', actOnRemedy, {
      params,
      body: { version: Number(one?.version), note: '说明' },
    });
  },
};
