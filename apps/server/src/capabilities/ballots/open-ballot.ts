import type { openBallot as contract } from '@lianchuang/domain/ballots/contract';
import type { z } from 'zod';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { findCode } from './code-of.ts';

/** What is asked, for whoever holds a slip (R4.2, R4.5). Throws what `findCode` throws. */
export async function openBallot({
  platform,
  input,
}: DirectCall<unknown, unknown, { code: string }>): Promise<z.output<(typeof contract)['response']>> {
  return await findCode(platform.db, input.body.code, false, async (_tx, { box }) => ({
    purpose: box.purpose,
    organisation: box.organisation_name,
    title: box.title,
    questions: box.questions,
    comments: box.comments,
    closesOn: box.closes_on,
  }));
}
