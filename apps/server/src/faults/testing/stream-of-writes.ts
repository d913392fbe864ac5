import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RouteContract } from '@lianchuang/domain/http/define-route';
import {
  getReturn,
  listReturns,
  saveAnswers,
  submitReturn,
  withdrawReturn,
} from '@lianchuang/domain/returns/contract';
import type { HttpClient } from '../../compose/testing/http-client.ts';

/** One write with its key; `answer` is what the server acknowledged it with, when it did. */
export interface Attempt {
  readonly contract: RouteContract;
  readonly key: string;
  readonly body: Record<string, unknown>;
  answer: unknown;
}

/** A person who saves, hands in and takes back the same return, again and again. */
export interface Writer {
  readonly returnId: string;
  /** In the order they were sent; only the last may be without an answer. */
  readonly attempts: Attempt[];
  /** How many of them have been looked at already. */
  checked: number;
  readonly refusals: { status: number; type: string; code: string }[];
  /** Writes until told to stop; with `patient`, tries what failed again under its key until it is acknowledged. */
  write(until: () => boolean, patient: boolean): Promise<void>;
  /** Sends an attempt once more. */
  replay(attempt: Attempt): Promise<{ status: number; body: unknown }>;
}

export async function makeWriter(client: HttpClient): Promise<Writer> {
  const [mine] = (await client.call(listReturns, { query: { period: '2008-Q3', queue: 'mine' } })).body.items;
  if (!mine) throw new Error('nothing to fill');
  const detail = (await client.call(getReturn, { params: { id: mine.id } })).body;
  let { version } = detail;
  const attempts: Attempt[] = [];
  const refusals: Writer['refusals'] = [];
  const send = (a: Attempt) =>
    client.call(a.contract, { params: { id: mine.id }, body: a.body as never, key: a.key });

  const next = (): Attempt => {
    const contract = [saveAnswers, submitReturn, withdrawReturn][attempts.length % 3] ?? saveAnswers;
    const answers = detail.questions.map((q) => ({
      questionId: q.id,
      notApplicable: !q.text,
      ...(q.text ? { text: `第 ${attempts.length} 次` } : {}),
    }));
    const body = contract === saveAnswers ? { version, answers } : { version };
    return { contract, key: randomUUID(), body, answer: undefined };
  };
  return {
    returnId: mine.id,
    attempts,
    checked: 0,
    refusals,
    async write(until, patient) {
      while (!until()) {
        const last = attempts.at(-1);
        const attempt = last && last.answer === undefined ? last : next();
        if (attempt !== last) attempts.push(attempt);
        try {
          const reply = await send(attempt);
          if (reply.status === 200) {
            attempt.answer = reply.body;
            ({ version } = reply.body as { version: number });
            continue;
          }
          refusals.push({ status: reply.status, type: reply.type, code: reply.problem.code });
        } catch {
          // The connection broke off: whether the write was done is not known.
        }
        if (!patient) return;
        await sleep(100);
      }
    },
    async replay(attempt) {
      const { status, body } = await send(attempt);
      // What was in doubt is done now: the next write goes on from there.
      if (status === 200 && attempt.answer === undefined) ({ version } = body as { version: number });
      return { status, body };
    },
  };
}
