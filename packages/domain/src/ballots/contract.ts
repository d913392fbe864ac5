/** Ballot boxes: slips with one-time codes, voices by phone, paper entered by two people (R4.2, R4.5). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid } from '../http/shapes.ts';
import { choices, purposeSchema } from './rules.ts';

/** A voice: the position of the answer to each question. */
export const answersSchema = z
  .array(
    z
      .number()
      .int()
      .min(0)
      .max(choices - 1),
  )
  .min(1)
  .max(13);
/** Questions of one vote. */
export const mostQuestions = 13;
export const questionLength = 200;
export const questionText = z.string().trim().min(2).max(questionLength);
/** As printed or typed; 24 characters at most with its county and dashes. */
const code = z.string().trim().min(4).max(40);
const ranges = z
  .array(z.object({ first: z.number().int().min(1).max(9999), last: z.number().int().min(1).max(9999) }))
  .min(1)
  .max(100);

export const ballotBoxSchema = z.object({
  id: uuid,
  purpose: purposeSchema,
  organisation: organisationRef,
  title: z.string(),
  questions: z.array(z.string()),
  comments: z.boolean(),
  closesOn: isoDate.nullable(),
  state: z.enum(['open', 'closed']),
  /** Printed; numbers go from 1 to this. */
  slips: z.number().int(),
  voided: z.number().int(),
  /** Given back for paper slips. */
  exchanged: z.number().int(),
  /** Cast by phone, and on paper as far as counted. */
  voices: z.object({ phone: z.number().int(), paper: z.number().int() }),
  /** Piles of paper that are not counted yet. */
  papers: z.array(
    z.object({
      id: uuid,
      slips: z.number().int(),
      state: z.enum(['entered', 'differing']),
      firstBy: z.string(),
      secondBy: z.string().nullable(),
      /** Entered first by oneself: somebody else enters it again. */
      mine: z.boolean(),
      differences: z.array(
        z.object({ slip: z.number().int(), first: z.array(z.number()), second: z.array(z.number()) }),
      ),
    }),
  ),
  may: z.object({ run: z.boolean() }),
});
export type BallotBox = z.infer<typeof ballotBoxSchema>;

export const getBallotBox = defineRoute({
  id: 'getBallotBox',
  method: 'GET',
  path: '/ballot-boxes/:id',
  summary: '一次无记名测评',
  params: idParams,
  response: ballotBoxSchema,
});
/** Ten slips a sheet; the codes are answered this once and never again. */
export const printSlips = defineRoute({
  id: 'printSlips',
  method: 'POST',
  path: '/ballot-boxes/:id/slips',
  summary: '印制评议票',
  params: idParams,
  body: z.object({ sheets: z.number().int().min(1).max(100) }),
  response: z.object({ slips: z.array(z.object({ number: z.number().int(), code: z.string() })) }),
});
export const voidSlips = defineRoute({
  id: 'voidSlips',
  method: 'POST',
  path: '/ballot-boxes/:id/void',
  summary: '作废遗失的评议票',
  params: idParams,
  body: z.object({ ranges, reason: z.string().trim().min(2).max(200) }),
  response: ballotBoxSchema,
});
/** Slips given back by those who would rather write on paper; a paper slip has no number. */
export const exchangeSlips = defineRoute({
  id: 'exchangeSlips',
  method: 'POST',
  path: '/ballot-boxes/:id/exchange',
  summary: '以二维码票换领纸质票',
  params: idParams,
  body: z.object({ ranges }),
  response: ballotBoxSchema,
});
export const enterPaper = defineRoute({
  id: 'enterPaper',
  method: 'POST',
  path: '/ballot-boxes/:id/papers',
  summary: '录入纸质票',
  params: idParams,
  body: z.object({
    slips: z
      .array(z.object({ answers: answersSchema, comment: z.string().trim().max(200).default('') }))
      .min(1)
      .max(200),
  }),
  response: ballotBoxSchema,
});
const paperParams = idParams.extend({ paperId: uuid });
const readAnswers = z
  .array(z.object({ answers: answersSchema }))
  .min(1)
  .max(200);
/** The same pile by somebody else: counted when both agree. */
export const enterPaperAgain = defineRoute({
  id: 'enterPaperAgain',
  method: 'POST',
  path: '/ballot-boxes/:id/papers/:paperId/again',
  summary: '第二人复录纸质票',
  params: paperParams,
  body: z.object({ slips: readAnswers }),
  response: ballotBoxSchema,
});
/** What the slips say where the two read them differently, after both looked again. */
export const settlePaper = defineRoute({
  id: 'settlePaper',
  method: 'POST',
  path: '/ballot-boxes/:id/papers/:paperId/settle',
  summary: '核定两次录入的差异',
  params: paperParams,
  body: z.object({
    slips: z
      .array(z.object({ slip: z.number().int().min(1).max(200), answers: answersSchema }))
      .min(1)
      .max(200),
  }),
  response: ballotBoxSchema,
});
export const discardPaper = defineRoute({
  id: 'discardPaper',
  method: 'POST',
  path: '/ballot-boxes/:id/papers/:paperId/discard',
  summary: '放弃一叠录错的纸质票',
  params: paperParams,
  response: ballotBoxSchema,
});

/** The code goes in the body: addresses are written to logs. */
export const openBallot = defineRoute({
  id: 'openBallot',
  method: 'POST',
  path: '/public/ballot/open',
  summary: '群众凭票打开评议',
  body: z.object({ code }),
  response: z.object({
    purpose: purposeSchema,
    organisation: z.string(),
    title: z.string(),
    questions: z.array(z.string()),
    comments: z.boolean(),
    closesOn: isoDate.nullable(),
  }),
});
export const castBallot = defineRoute({
  id: 'castBallot',
  method: 'POST',
  path: '/public/ballot',
  summary: '群众提交评议',
  body: z.object({ code, answers: answersSchema, comment: z.string().trim().max(200).default('') }),
  response: z.object({ ok: z.literal(true) }),
});
