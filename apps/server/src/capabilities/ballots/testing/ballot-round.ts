import {
  actOnAppraisal,
  getAppraisal,
  listAppraisals,
  openAppraisals,
} from '@lianchuang/domain/appraisal/contract';
import { castBallot, printSlips } from '@lianchuang/domain/ballots/contract';
import type { FastifyInstance } from 'fastify';
import type { TestCounty } from '../../../compose/testing/small-county.ts';

export const testQuestions = ['对村党支部工作的总体评价', '承诺:修通村组道路'];
export const testRound = (organisationIds: string[]) => ({
  organisationIds,
  title: '2008年下半年群众评议',
  questions: testQuestions,
  closesOn: '2008-10-31',
});

/** Rounds of the people's appraisal in a small county, as a clerk of the first township runs them. */
export function ballotRounds(county: TestCounty) {
  let voters = 0;
  const round = async (id: string, user = 'clerk1') =>
    (await county.call(user, getAppraisal, { params: { id } })).body;
  return {
    round,
    /** Opens a round at a village and prints slips; answers ids and codes by number. */
    async open(key: string, sheets = 1) {
      const organisation = county.ids[key] ?? '';
      const opened = await county.call('clerk1', openAppraisals, { body: testRound([organisation]) });
      if (opened.status !== 200) throw new Error(JSON.stringify(opened.problem));
      const query = { organisation, state: 'open' };
      const id = (await county.call('clerk1', listAppraisals, { query })).body.items[0]?.id ?? '';
      const { box } = await round(id);
      const printed = await county.call('clerk1', printSlips, { params: { id: box.id }, body: { sheets } });
      if (printed.status !== 200) throw new Error(JSON.stringify(printed.problem));
      return { id, boxId: box.id, codes: printed.body.slips.map((s) => s.code) };
    },
    /** One voice, from an address of its own. */
    async cast(
      code: string,
      answers: number[],
      comment = '',
      from: { app?: FastifyInstance; address?: string; cookie?: string } = {},
    ) {
      const response = await (from.app ?? county.app).inject({
        method: castBallot.method,
        url: `/api/v1${castBallot.path}`,
        remoteAddress: from.address ?? `203.0.113.${voters++ % 250}`,
        headers: from.cookie ? { cookie: from.cookie } : {},
        payload: { code, answers, comment },
      });
      return {
        status: response.statusCode,
        problem: response.json() as { code: string; errors?: unknown[] },
      };
    },
    async act(id: string, action: 'close' | 'publish' | 'cancel', user = 'clerk1') {
      return await county.call(user, actOnAppraisal, {
        params: { id, action },
        body: { version: (await round(id)).version, ...(action === 'cancel' ? { reason: '重新组织' } : {}) },
      });
    },
  };
}

/** A round of the first village that is closed, so that its comments may be screened. */
export async function closedRound(county: TestCounty): Promise<string> {
  const { open, act } = ballotRounds(county);
  const { id } = await open('village1-1');
  await act(id, 'close');
  return id;
}
