/** "Two recommendations, one election" (R2.1). The version is the election's: one for its candidates and rounds. */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, instant, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { educationSchema } from '../members/terms.ts';
import {
  electionActionSchema,
  electionKindSchema,
  electionStateSchema,
  postRoleSchema,
  roundKindSchema,
  roundOutcomeSchema,
} from './rounds.ts';
import { electionRulesSchema } from './rules.ts';

const count = z.number().int().min(0).max(1_000_000);
const postSchema = z.object({ role: postRoleSchema, seats: z.number().int().min(1).max(20) });
const personName = z.string().trim().min(2).max(40);

export const electionSchema = z.object({
  id: uuid,
  organisation: organisationRef,
  kind: electionKindSchema,
  termChangeId: uuid.nullable(),
  posts: z.array(postSchema),
  startedOn: isoDate,
  state: electionStateSchema,
  concludedOn: isoDate.nullable(),
  /** The round that comes next, or waits for its second teller. */
  next: z.object({ kind: roundKindSchema, attempt: z.number().int() }).nullable(),
  waiting: z.boolean(),
  seats: z.number().int(),
  elected: z.number().int(),
  failedRounds: z.number().int(),
  version,
});
export type Election = z.infer<typeof electionSchema>;

const candidateSchema = z.object({
  id: uuid,
  name: personName,
  role: postRoleSchema,
  bornOn: isoDate,
  education: educationSchema,
  capableVillager: z.boolean(),
  memberId: uuid.nullable(),
});
const votesSchema = z.array(z.object({ candidateId: uuid, votes: count })).max(100);
const decisionsSchema = z
  .array(z.object({ candidateId: uuid, admitted: z.boolean(), reason: z.string().trim().max(200) }))
  .max(100);
const roundFigures = {
  heldOn: isoDate,
  entitled: count,
  present: count,
  issued: count,
  returned: count,
  valid: count,
  votes: votesSchema,
  decisions: decisionsSchema,
  /** The two who counted. */
  tellers: z.array(personName).max(2),
  note: z.string().trim().max(400),
};
export const roundSchema = z.object({
  id: uuid,
  kind: roundKindSchema,
  attempt: z.number().int(),
  /** The seats it was held for. */
  posts: z.array(postSchema),
  ...roundFigures,
  state: z.enum(['entered', 'confirmed']),
  outcome: roundOutcomeSchema.nullable(),
  enteredBy: z.string(),
  enteredAt: instant,
  confirmedBy: z.string().nullable(),
  confirmedAt: instant.nullable(),
});
export type Round = z.infer<typeof roundSchema>;

export const electionDetailSchema = electionSchema.extend({
  rules: electionRulesSchema,
  candidates: z.array(
    candidateSchema.extend({ admitted: z.boolean().nullable(), refusal: z.string(), elected: z.boolean() }),
  ),
  /** In the order in which they were held; confirmed ones never change. */
  rounds: z.array(roundSchema),
  /** Why it was given up or annulled. */
  reason: z.string(),
  may: z.array(z.enum(['save-candidates', 'save-round', 'confirm-round', ...electionActionSchema.options])),
});
export type ElectionDetail = z.infer<typeof electionDetailSchema>;

export const listElections = defineRoute({
  id: 'listElections',
  method: 'GET',
  path: '/elections',
  summary: '选举',
  query: z.object({
    organisation: uuid.optional(),
    termChange: uuid.optional(),
    state: electionStateSchema.optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(500),
  }),
  response: z.object({ items: z.array(electionSchema), total: z.number().int() }),
});
export const getElection = defineRoute({
  id: 'getElection',
  method: 'GET',
  path: '/elections/:id',
  summary: '一次选举',
  params: idParams,
  response: electionDetailSchema,
});
export const createElection = defineRoute({
  id: 'createElection',
  method: 'POST',
  path: '/elections',
  summary: '启动选举',
  body: z.object({
    id: uuid,
    organisationId: uuid,
    kind: electionKindSchema,
    startedOn: isoDate,
    posts: z.array(postSchema).min(1).max(6),
    /** The programme it belongs to. */
    termChangeId: uuid.nullable(),
    /** Shares that are to be others than the usual ones. */
    rules: electionRulesSchema.partial(),
  }),
  response: electionDetailSchema,
});
/** All who were named, as they are now; who has votes in a confirmed round stays. */
export const saveCandidates = defineRoute({
  id: 'saveCandidates',
  method: 'PUT',
  path: '/elections/:id/candidates',
  summary: '登记被推荐人',
  params: idParams,
  body: z.object({ version, candidates: z.array(candidateSchema).max(100) }),
  response: electionDetailSchema,
});
/** Enters the result of the round that comes next, or enters it anew before it is confirmed. */
export const saveRound = defineRoute({
  id: 'saveRound',
  method: 'PUT',
  path: '/elections/:id/rounds/:roundId',
  summary: '录入计票结果',
  params: idParams.extend({ roundId: uuid }),
  body: z.object({ version, ...roundFigures }),
  response: electionDetailSchema,
});
/** By the second teller, who is not the one who entered it. */
export const confirmRound = defineRoute({
  id: 'confirmRound',
  method: 'POST',
  path: '/elections/:id/rounds/:roundId/confirm',
  summary: '确认计票结果',
  params: idParams.extend({ roundId: uuid }),
  body: z.object({ version }),
  response: electionDetailSchema,
});
export const actOnElection = defineRoute({
  id: 'actOnElection',
  method: 'POST',
  path: '/elections/:id/:action',
  summary: '结束选举、宣布失败或无效',
  params: idParams.extend({ action: electionActionSchema }),
  body: z.object({ version, reason: z.string().trim().min(2).max(400) }),
  response: electionDetailSchema,
});
