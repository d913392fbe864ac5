/** Leadership teams: posts and who holds them, reserve cadres, enrichment ability, rules and decisions (R1.7, R1.8, R1.12). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { educationSchema, sexSchema } from '../members/terms.ts';
import {
  committeeSchema,
  decisionResultSchema,
  filedPaperSchema,
  leavingSchema,
  originSchema,
  paperSchema,
  postSchema,
  reserveOutcomeSchema,
} from './terms.ts';

const personInput = z.object({
  /** Of the member register, whose name, sex and birth date count; left out for someone who is no member. */
  memberId: uuid.optional(),
  name: z.string().trim().min(2).max(40),
  sex: sexSchema,
  bornOn: isoDate,
  education: educationSchema,
  origins: z.array(originSchema).max(4),
});

const assessment = z.object({
  id: uuid,
  on: isoDate,
  able: z.boolean(),
  evidence: z.string(),
  file: z.string().nullable(),
  by: z.string(),
  version,
});

export const teamPersonSchema = z.object({
  id: uuid,
  memberId: uuid.nullable(),
  name: z.string(),
  sex: sexSchema,
  bornOn: isoDate,
  age: z.number().int(),
  education: educationSchema,
  origins: z.array(originSchema),
  /** Enrichment ability by the latest assessment; null: not assessed yet. */
  able: z.boolean().nullable(),
  /** The newest first. */
  assessments: z.array(assessment),
});
export type TeamPerson = z.infer<typeof teamPersonSchema>;

export const holdingSchema = z.object({
  id: uuid,
  post: postSchema,
  seat: z.number().int(),
  personId: uuid,
  from: isoDate,
  /** The first day it was held no longer; null: held now. */
  until: isoDate.nullable(),
  leaving: leavingSchema.nullable(),
});
export type Holding = z.infer<typeof holdingSchema>;

export const reserveSchema = z.object({
  id: uuid,
  personId: uuid,
  from: isoDate,
  until: isoDate.nullable(),
  outcome: reserveOutcomeSchema.nullable(),
  /** How the cadre is being trained. */
  plan: z.string(),
  version,
});
export type Reserve = z.infer<typeof reserveSchema>;

const rules = z.object({
  id: uuid,
  title: z.string(),
  text: z.string(),
  on: isoDate,
  file: z.string().nullable(),
  version,
});
const decision = z.object({
  id: uuid,
  on: isoDate,
  matter: z.string(),
  proposedBy: z.string(),
  votesFor: z.number().int(),
  votesAgainst: z.number().int(),
  abstained: z.number().int(),
  result: decisionResultSchema,
  version,
});
const session = z.object({ id: uuid, on: isoDate, topic: z.string(), version });
const disciplineCase = z.object({
  id: uuid,
  on: isoDate,
  personId: uuid,
  serious: z.boolean(),
  decision: z.string(),
  version,
});

export const teamSchema = z.object({
  organisation: organisationRef,
  asOf: isoDate,
  /** 0: nobody was ever entered; the posts are the usual ones of the kind. */
  version: z.number().int(),
  posts: z.array(z.object({ post: postSchema, seats: z.number().int() })),
  /** The newest first. */
  terms: z.array(z.object({ committee: committeeSchema, from: isoDate, until: isoDate })),
  /** Present holders, in the order of posts. */
  holders: z.array(holdingSchema),
  /** Former holders, the latest first. */
  former: z.array(holdingSchema),
  /** Everyone named in the team, the reserve and the cases. */
  people: z.array(teamPersonSchema),
  reserve: z.array(reserveSchema),
  rules: z.array(rules),
  decisions: z.array(decision),
  sessions: z.array(session),
  cases: z.array(disciplineCase),
  /** `judge`: assess ability and enter discipline cases, which nobody does for their own team. */
  may: z.object({ change: z.boolean(), judge: z.boolean() }),
});
export type Team = z.infer<typeof teamSchema>;

export const teamRowSchema = z.object({
  organisation: organisationRef,
  township: z.string().nullable(),
  /** Nobody was ever entered: the rest says nothing yet. */
  registered: z.boolean(),
  seats: z.number().int(),
  held: z.number().int(),
  /** Posts with a seat that nobody holds. */
  vacant: z.array(postSchema),
  secretary: z.object({ name: z.string(), since: isoDate }).nullable(),
  /** Null: no villagers' committee. */
  combined: z.boolean().nullable(),
  people: z.number().int(),
  able: z.number().int(),
  assessed: z.number().int(),
  /** Null: not assessed, or no secretary. */
  secretaryAble: z.boolean().nullable(),
  reserve: z.number().int(),
  rules: z.boolean(),
  /** Where the present term of the branch committee ends. */
  termUntil: isoDate.nullable(),
});
export type TeamRow = z.infer<typeof teamRowSchema>;

export const listTeams = defineRoute({
  id: 'listTeams',
  method: 'GET',
  path: '/teams',
  summary: '班子一览',
  response: z.object({ items: z.array(teamRowSchema) }),
});

/** The team of an organisation; `id` is the organisation's. */
export const getTeam = defineRoute({
  id: 'getTeam',
  method: 'GET',
  path: '/teams/:id',
  summary: '班子',
  params: idParams,
  response: teamSchema,
});

/** The version of a team of which nobody was entered yet is 0. */
const teamVersion = z.number().int().min(0);

/** Fixes how many seats each post has and from when to when a term runs. */
export const saveTeam = defineRoute({
  id: 'saveTeam',
  method: 'PUT',
  path: '/teams/:id',
  summary: '确定职数和任期',
  params: idParams,
  body: z.object({
    version: teamVersion,
    posts: z
      .array(z.object({ post: postSchema, seats: z.number().int().min(0).max(15) }))
      .min(1)
      .max(9),
    terms: z.array(z.object({ committee: committeeSchema, from: isoDate, until: isoDate })).max(2),
  }),
  response: teamSchema,
});

/** Puts somebody into a seat that is free on every day of the span. */
export const appointToPost = defineRoute({
  id: 'appointToPost',
  method: 'POST',
  path: '/teams/:id/appoint',
  summary: '任职',
  params: idParams,
  body: z.object({
    version: teamVersion,
    holdingId: uuid,
    post: postSchema,
    from: isoDate,
    /** For history: the first day it was held no longer. */
    until: isoDate.optional(),
    /** Somebody of the team already, or a new person with `person`. */
    personId: uuid,
    person: personInput.optional(),
  }),
  response: teamSchema,
});

export const relieveOfPost = defineRoute({
  id: 'relieveOfPost',
  method: 'POST',
  path: '/post-holdings/:id/relieve',
  summary: '免职',
  params: idParams,
  body: z.object({ version: teamVersion, on: isoDate, leaving: leavingSchema }),
  response: teamSchema,
});

/** Takes an appointment out that was entered by mistake; the audit log keeps it. */
export const removeHolding = defineRoute({
  id: 'removeHolding',
  method: 'POST',
  path: '/post-holdings/:id/remove',
  summary: '删除误录的任职',
  params: idParams,
  body: z.object({ version: teamVersion, reason: z.string().trim().min(2).max(200) }),
  response: teamSchema,
});

export const addReserve = defineRoute({
  id: 'addReserve',
  method: 'POST',
  path: '/teams/:id/reserve',
  summary: '列入后备干部',
  params: idParams,
  body: z.object({
    reserveId: uuid,
    personId: uuid,
    person: personInput.optional(),
    from: isoDate,
    plan: z.string().trim().max(200),
  }),
  response: teamSchema,
});
export const endReserve = defineRoute({
  id: 'endReserve',
  method: 'POST',
  path: '/reserve-cadres/:id/end',
  summary: '移出后备干部',
  params: idParams,
  body: z.object({ version, on: isoDate, outcome: reserveOutcomeSchema }),
  response: teamSchema,
});

/** R1.8: by whoever stands above the team. A later assessment replaces an earlier one from its day on. */
export const assessEnrichment = defineRoute({
  id: 'assessEnrichment',
  method: 'POST',
  path: '/teams/:id/assessments',
  summary: '评定带富能力',
  params: idParams,
  body: z.object({
    assessmentId: uuid,
    personId: uuid,
    on: isoDate,
    able: z.boolean(),
    evidence: z.string().trim().min(2).max(1000),
  }),
  response: teamSchema,
});

export const adoptRules = defineRoute({
  id: 'adoptRules',
  method: 'POST',
  path: '/teams/:id/rules',
  summary: '登记议事规则',
  params: idParams,
  body: z.object({
    rulesId: uuid,
    title: z.string().trim().min(2).max(100),
    text: z.string().trim().max(10_000),
    on: isoDate,
  }),
  response: teamSchema,
});

const votes = z.number().int().min(0).max(99);

export const recordDecision = defineRoute({
  id: 'recordDecision',
  method: 'POST',
  path: '/teams/:id/decisions',
  summary: '登记决策',
  params: idParams,
  body: z.object({
    decisionId: uuid,
    on: isoDate,
    matter: z.string().trim().min(2).max(400),
    proposedBy: z.string().trim().min(1).max(60),
    votesFor: votes,
    votesAgainst: votes,
    abstained: votes,
    result: decisionResultSchema,
  }),
  response: teamSchema,
});

export const recordStudySession = defineRoute({
  id: 'recordStudySession',
  method: 'POST',
  path: '/teams/:id/study-sessions',
  summary: '登记专题研究党建',
  params: idParams,
  body: z.object({ sessionId: uuid, on: isoDate, topic: z.string().trim().min(2).max(200) }),
  response: teamSchema,
});

export const recordDisciplineCase = defineRoute({
  id: 'recordDisciplineCase',
  method: 'POST',
  path: '/teams/:id/discipline-cases',
  summary: '登记违纪案件',
  params: idParams,
  body: z.object({
    caseId: uuid,
    personId: uuid,
    on: isoDate,
    serious: z.boolean(),
    decision: z.string().trim().min(2).max(400),
  }),
  response: teamSchema,
});

const paperParams = idParams.extend({ paper: paperSchema });

/** Puts a paper away that was entered by mistake; it counts no longer, the reason stands in the audit log. */
export const withdrawPaper = defineRoute({
  id: 'withdrawPaper',
  method: 'POST',
  path: '/team-papers/:paper/:id/withdraw',
  summary: '撤销误录的记录',
  params: paperParams,
  body: z.object({ version, reason: z.string().trim().min(2).max(200) }),
  response: teamSchema,
});

/** A photograph, PDF or office document to an assessment or to rules; a new one takes the place of the old. */
export const attachPaperFile = defineRoute({
  id: 'attachPaperFile',
  method: 'POST',
  path: '/team-papers/:paper/:id/file',
  summary: '上传附件',
  params: idParams.extend({ paper: filedPaperSchema }),
  response: done,
  transfer: 'upload',
});
export const readPaperFile = defineRoute({
  id: 'readPaperFile',
  method: 'GET',
  path: '/team-papers/:paper/:id/file',
  summary: '查看附件',
  params: idParams.extend({ paper: filedPaperSchema }),
  response: z.unknown(),
  transfer: 'download',
});
