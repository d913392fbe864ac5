/** The member register: cards, letters of transfer, structure (R1.4). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, instant, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';
import { educationSchema, ethnicGroups, memberStateSchema, sexSchema } from './terms.ts';

/** What lists show; numbers are masked. */
export const memberSchema = z.object({
  id: uuid,
  name: z.string(),
  sex: sexSchema,
  ethnicGroup: z.string(),
  bornOn: isoDate,
  /** Full years on the day of the list. */
  age: z.number().int(),
  education: educationSchema,
  joinedOn: isoDate,
  /** Null: on probation. */
  fullOn: isoDate.nullable(),
  organisation: organisationRef,
  sinceOn: isoDate,
  state: memberStateSchema,
  endedOn: isoDate.nullable(),
  identityMasked: z.string(),
  phoneMasked: z.string().nullable(),
  occupation: z.string(),
  specialSkills: z.string(),
  veteran: z.boolean(),
  returnedYouth: z.boolean(),
  graduate: z.boolean(),
  capableVillager: z.boolean(),
  version,
});
export type Member = z.infer<typeof memberSchema>;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** `q`: part of a name, its pinyin initials, or a whole identity or phone number. Pinyin order. */
export const listMembers = defineRoute({
  id: 'listMembers',
  method: 'GET',
  path: '/members',
  summary: '党员名册',
  query: z.object({
    q: z.string().max(60).optional(),
    /** This organisation and all below it. */
    under: uuid.optional(),
    /** This organisation alone. */
    at: uuid.optional(),
    state: memberStateSchema.optional(),
    sex: sexSchema.optional(),
    education: educationSchema.optional(),
    probationary: flag.optional(),
    ageFrom: z.coerce.number().int().min(0).max(150).optional(),
    ageTo: z.coerce.number().int().min(0).max(150).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  response: z.object({ items: z.array(memberSchema), total: z.number().int() }),
});

export const memberEventSchema = z.object({
  id: uuid,
  onDate: isoDate,
  kind: z.string(),
  detail: z.record(z.string(), z.unknown()),
  byName: z.string(),
  at: instant,
});

export const getMember = defineRoute({
  id: 'getMember',
  method: 'GET',
  path: '/members/:id',
  summary: '党员信息',
  params: idParams,
  response: memberSchema.extend({
    /** Where the member belonged, the newest first; no organisation: no longer a member of the county. */
    affiliations: z.array(
      z.object({ fromOn: isoDate, organisation: organisationRef.nullable(), how: z.string() }),
    ),
    events: z.array(memberEventSchema),
    /** The letter of transfer that is under way. */
    transfer: z
      .object({ id: uuid, number: z.string(), to: z.string(), validUntil: isoDate, version })
      .nullable(),
    /** What is left of duplicates that were merged into this card. */
    merged: z.array(z.object({ id: uuid, name: z.string(), identityMasked: z.string() })),
    mergedInto: uuid.nullable(),
    may: z.object({ change: z.boolean(), reveal: z.boolean(), transfer: z.boolean(), merge: z.boolean() }),
  }),
});

const name = z.string().trim().min(2).max(40);
const text = z.string().trim().max(100);
const identity = z.string().trim().min(1).max(40);
const phone = z.string().trim().max(40);

/** What one writes on a card. */
const card = {
  name,
  ethnicGroup: z.enum(ethnicGroups as [string, ...string[]]),
  education: educationSchema,
  joinedOn: isoDate,
  fullOn: isoDate.nullable(),
  occupation: text,
  specialSkills: text,
  veteran: z.boolean(),
  returnedYouth: z.boolean(),
  graduate: z.boolean(),
  capableVillager: z.boolean(),
};

/** A new card: someone who joined here, or came from outside the county with a letter. */
export const addMember = defineRoute({
  id: 'addMember',
  method: 'POST',
  path: '/members',
  summary: '登记党员',
  body: z.object({
    id: uuid,
    organisationId: uuid,
    /** Since when the member belongs there. */
    from: isoDate,
    how: z.enum(['joined', 'transferred']),
    ...card,
    identity,
    phone: phone.optional(),
    /** Said again after `member-alike`: it is somebody else. */
    despiteAlike: z.boolean().optional(),
  }),
  response: memberSchema,
});

export const correctMember = defineRoute({
  id: 'correctMember',
  method: 'POST',
  path: '/members/:id/correct',
  summary: '更正党员信息',
  params: idParams,
  body: z.object({
    version,
    reason: z.string().trim().min(2).max(200),
    ...z.object(card).partial().shape,
    identity: identity.optional(),
    /** Null: none. */
    phone: phone.nullable().optional(),
  }),
  response: memberSchema,
});

export const endMembership = defineRoute({
  id: 'endMembership',
  method: 'POST',
  path: '/members/:id/end',
  summary: '出党、去世、转出县外',
  params: idParams,
  body: z.object({
    version,
    how: z.enum(['departed', 'deceased', 'expelled']),
    on: isoDate,
    reason: z.string().trim().min(2).max(200),
  }),
  response: memberSchema,
});

/** Takes a wrong end back, or lets one come back who had left. */
export const returnMember = defineRoute({
  id: 'returnMember',
  method: 'POST',
  path: '/members/:id/return',
  summary: '恢复党员',
  params: idParams,
  body: z.object({ version, organisationId: uuid, on: isoDate, reason: z.string().trim().min(2).max(200) }),
  response: memberSchema,
});

/** Both numbers in clear, once; the reason stands in the audit log. */
export const revealMember = defineRoute({
  id: 'revealMember',
  method: 'POST',
  path: '/members/:id/reveal',
  summary: '查看完整号码',
  params: idParams,
  body: z.object({ reason: z.string().trim().min(2).max(200) }),
  response: z.object({ identity: z.string(), phone: z.string().nullable() }),
});

/** Pairs that are probably one person: the same name and birth date, or the same phone and name. */
export const listAlike = defineRoute({
  id: 'listAlike',
  method: 'GET',
  path: '/members/alike',
  summary: '疑似重复',
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  response: z.object({
    items: z.array(z.object({ because: z.enum(['birth', 'phone']), members: z.array(memberSchema) })),
  }),
});

/** Puts a duplicate away; both histories stand on the card that stays. */
export const mergeMembers = defineRoute({
  id: 'mergeMembers',
  method: 'POST',
  path: '/members/:id/merge',
  summary: '合并重复党员',
  params: idParams,
  body: z.object({
    version,
    duplicateId: uuid,
    duplicateVersion: version,
    reason: z.string().trim().min(2).max(200),
  }),
  response: memberSchema,
});

export const transferStates = ['issued', 'received', 'withdrawn', 'refused'] as const;
export const transferStateSchema = z.enum(transferStates);
/** `lapsed`: still under way after the last day it was good for. */
export const transferFilters = [...transferStates, 'lapsed'] as const;
export const transferFilterSchema = z.enum(transferFilters);

export const transferSchema = z.object({
  id: uuid,
  number: z.string(),
  memberId: uuid,
  memberName: z.string(),
  from: organisationRef,
  /** Null: out of the county, to `toOutside`. */
  to: organisationRef.nullable(),
  toOutside: z.string().nullable(),
  state: transferStateSchema,
  issuedOn: isoDate,
  validUntil: isoDate,
  endedOn: isoDate.nullable(),
  reason: z.string(),
  note: z.string(),
  version,
  may: z.object({ receive: z.boolean(), refuse: z.boolean(), withdraw: z.boolean() }),
});
export type Transfer = z.infer<typeof transferSchema>;

/** Those under way first, then the newest. `q`: part of a member's name, or of a letter's number. */
export const listTransfers = defineRoute({
  id: 'listTransfers',
  method: 'GET',
  path: '/member-transfers',
  summary: '组织关系转接',
  query: z.object({
    q: z.string().trim().max(60).optional(),
    state: transferFilterSchema.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  response: z.object({ items: z.array(transferSchema), total: z.number().int() }),
});

/** Names of organisations, anywhere in the county, that a letter may go to. */
export const listDestinations = defineRoute({
  id: 'listDestinations',
  method: 'GET',
  path: '/member-transfers/destinations',
  summary: '可接收组织关系的组织',
  query: z.object({ q: z.string().trim().min(1).max(60) }),
  response: z.object({ items: z.array(organisationRef.extend({ above: z.string().nullable() })) }),
});

/** A letter goes out; the member stays where they are until it is received. */
export const issueTransfer = defineRoute({
  id: 'issueTransfer',
  method: 'POST',
  path: '/members/:id/transfer',
  summary: '开具介绍信',
  params: idParams,
  body: z.object({
    version,
    transferId: uuid,
    toOrganisationId: uuid.optional(),
    toOutside: z.string().trim().min(2).max(100).optional(),
    reason: z.string().trim().min(2).max(200),
  }),
  response: transferSchema,
});

const onTransfer = { version, note: z.string().trim().max(200).optional() };

/** The letter is handed in: from this day on the member belongs to the new organisation. */
export const receiveTransfer = defineRoute({
  id: 'receiveTransfer',
  method: 'POST',
  path: '/member-transfers/:id/receive',
  summary: '接收组织关系',
  params: idParams,
  body: z.object({ ...onTransfer, on: isoDate }),
  response: transferSchema,
});
export const refuseTransfer = defineRoute({
  id: 'refuseTransfer',
  method: 'POST',
  path: '/member-transfers/:id/refuse',
  summary: '不予接收',
  params: idParams,
  body: z.object({ version, note: z.string().trim().min(2).max(200) }),
  response: done,
});
export const withdrawTransfer = defineRoute({
  id: 'withdrawTransfer',
  method: 'POST',
  path: '/member-transfers/:id/withdraw',
  summary: '收回介绍信',
  params: idParams,
  body: z.object(onTransfer),
  response: done,
});

const counted = z.array(z.object({ key: z.string(), count: z.number().int() }));

/** Structure by age, sex, education and years of membership, of an organisation with all below it, on a day. */
export const memberStructure = defineRoute({
  id: 'memberStructure',
  method: 'GET',
  path: '/members/structure',
  summary: '党员队伍结构',
  query: z.object({ under: uuid.optional(), asOf: isoDate.optional() }),
  response: z.object({
    asOf: isoDate,
    organisation: organisationRef,
    total: z.number().int(),
    probationary: z.number().int(),
    /** Years; null when there is nobody. */
    averageAge: z.number().nullable(),
    over60: z.number().int(),
    byAge: counted,
    bySex: counted,
    byEducation: counted,
    byYears: counted,
    capableVillagers: z.number().int(),
    /** The organisations right below, the oldest first. `ageing`: more than half are over 60. */
    below: z.array(
      z.object({
        organisation: organisationRef,
        total: z.number().int(),
        averageAge: z.number().nullable(),
        over60: z.number().int(),
        ageing: z.boolean(),
      }),
    ),
  }),
});
