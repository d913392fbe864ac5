import type { castBallot as contract } from '@lianchuang/domain/ballots/contract';
import { withBits, withVoice } from '@lianchuang/domain/ballots/rules';
import type { z } from 'zod';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { checkAnswers } from './check-answers.ts';
import { findCode } from './code-of.ts';
import { contentOf, putContent } from './store.ts';

/**
 * One voice, once for each code, by whoever holds it (R4.2, R4.5). One statement writes the box as a whole, and nothing
 * else is written: no row, no audit entry, no time, no key of the request. Throws what `findCode` throws, `invalid-input`.
 */
export async function castBallot({
  platform,
  input: { body },
}: DirectCall<unknown, unknown, z.output<(typeof contract)['body']>>): Promise<{ ok: true }> {
  await findCode(platform.db, body.code, true, async (tx, { box, number }) => {
    checkAnswers(box, body.answers, 'answers');
    const { tally, comments } = contentOf(tx, box);
    await putContent(tx, box, {
      used: withBits(box.used, [number]),
      content: {
        tally: withVoice(tally, body.answers),
        comments: box.comments && body.comment !== '' ? [...comments, body.comment] : comments,
      },
    });
  });
  return { ok: true };
}
