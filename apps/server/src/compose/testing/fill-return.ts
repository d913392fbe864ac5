import { randomUUID } from 'node:crypto';
import { getDefinition } from '@lianchuang/domain/campaign/contract';
import type { MeasureDefinition, Question } from '@lianchuang/domain/campaign/definition';
import { getReturn, saveAnswers } from '@lianchuang/domain/returns/contract';
import type { TestCounty } from './small-county.ts';

/** The smallest PNG: one grey pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** Attaches the picture to an answer over the real route. */
export async function attach(
  county: TestCounty,
  user: string,
  returnId: string,
  questionId: string,
  bytes: Buffer = png,
  name = '照片.png',
) {
  return await attachTo(county, user, `/returns/${returnId}/evidence?questionId=${questionId}`, bytes, name);
}

/** Sends the picture as the one file of an upload. */
export async function attachTo(
  county: TestCounty,
  user: string,
  path: string,
  bytes: Buffer = png,
  name = '照片.png',
) {
  const boundary = '----test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`;
  return await county.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: {
      cookie: await county.cookieOf(user),
      'idempotency-key': randomUUID(),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

/** `fair` is under the pass mark without any veto: what a plan can bring over the line. */
type Quality = 'good' | 'fair' | 'weak';

/** Fills every question of a return with figures of one quality and attaches what is required. */
export async function fillReturn(county: TestCounty, user: string, id: string, how: Quality): Promise<void> {
  const detail = (await county.call(user, getReturn, { params: { id } })).body;
  const { definition } = (await county.call(user, getDefinition, { query: { period: detail.periodId } }))
    .body;
  for (const question of detail.questions) {
    if (question.evidenceRequired) {
      const response = await attach(county, user, id, question.id);
      if (response.statusCode !== 200) throw new Error(response.body);
    }
  }
  const answers = detail.questions.map((q) => ({
    questionId: q.id,
    ...figures(
      q,
      definition.measures.find((m) => m.id === q.measure),
      how,
    ),
  }));
  const saved = await county.call(user, saveAnswers, {
    params: { id },
    body: { version: detail.version, answers },
  });
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.problem));
}

/** Believable figures for one question. */
export function figures(question: Question, measure: MeasureDefinition | undefined, how: Quality) {
  if (how === 'fair') {
    if (measure?.numerator) return { numerator: 8, denominator: 12 };
    if (measure?.unit === 'share') return { value: 0.7 };
    if (question.judge || measure?.unit === 'grade') return { value: 2 };
    return figures(question, measure, 'good');
  }
  const good = (measure?.better === 'lower') !== (how === 'good');
  if (question.text) return { text: how === 'good' ? '各项工作按计划完成。' : '部分工作滞后。' };
  if (question.judge) return { value: how === 'good' ? 3 : 0 };
  if (measure?.numerator)
    return good ? { numerator: 12, denominator: 12 } : { numerator: 2, denominator: 12 };
  switch (measure?.unit) {
    case 'yes-no':
      return { value: good ? 1 : 0 };
    case 'share':
      return { value: good ? 1 : 0.1 };
    case 'yuan':
      return { value: good ? 20000 : 0 };
    case 'grade':
      return { value: good ? 3 : 0 };
    case 'count':
    case 'hours':
      return { value: measure.better === 'lower' ? (how === 'good' ? 0 : 5) : good ? 100 : 0 };
    default:
      return { value: good ? 1.3 : 0.5 };
  }
}
