import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { isoDate, organisationRef, periodId, version } from '../http/shapes.ts';

export const periodSchema = z.object({
  id: periodId,
  kind: z.enum(['quarter', 'half', 'year']),
  startsOn: isoDate,
  endsOn: isoDate,
  dueOn: isoDate,
  /** The day as of which the roster was fixed; null while planned. */
  rosterOn: isoDate.nullable(),
  state: z.enum(['planned', 'open', 'closed', 'locked']),
  counts: z.object({
    owed: z.number().int(),
    open: z.number().int(),
    submitted: z.number().int(),
    sentBack: z.number().int(),
    approved: z.number().int(),
    locked: z.number().int(),
    late: z.number().int(),
    onTime: z.number().int(),
  }),
  definitionVersion: z.number().int().nullable(),
  seal: z.string().nullable(),
  lockedAt: z.string().nullable(),
  version,
});
export type Period = z.infer<typeof periodSchema>;

const params = z.object({ id: periodId });
const body = z.object({ version });

/** Every period of the campaign's years, planned ones included, latest first. */
export const listPeriods = defineRoute({
  id: 'listPeriods',
  method: 'GET',
  path: '/periods',
  summary: '期次',
  response: z.object({ items: z.array(periodSchema), current: periodId.nullable() }),
});
export const openPeriod = defineRoute({
  id: 'openPeriod',
  method: 'POST',
  path: '/periods/:id/open',
  summary: '开启期次',
  params,
  body: z.object({ version, dueOn: isoDate.optional(), rosterOn: isoDate.optional() }),
  response: periodSchema,
});
export const closePeriod = defineRoute({
  id: 'closePeriod',
  method: 'POST',
  path: '/periods/:id/close',
  summary: '截止',
  params,
  body,
  response: periodSchema,
});
export const reopenPeriod = defineRoute({
  id: 'reopenPeriod',
  method: 'POST',
  path: '/periods/:id/reopen',
  summary: '重新开放',
  params,
  body,
  response: periodSchema,
});
/** What locking would do, in numbers. */
export const previewLock = defineRoute({
  id: 'previewLock',
  method: 'GET',
  path: '/periods/:id/lock-preview',
  summary: '锁定预览',
  params,
  response: z.object({
    locks: z.number().int(),
    unapproved: z.number().int(),
    missing: z.number().int(),
    blockers: z.array(z.string()),
  }),
});
/** With `acceptMissing` returns never handed in or not approved are locked as missing. */
export const lockPeriod = defineRoute({
  id: 'lockPeriod',
  method: 'POST',
  path: '/periods/:id/lock',
  summary: '锁定',
  params,
  body: z.object({ version, acceptMissing: z.boolean().default(false) }),
  response: periodSchema,
});
export const verifyPeriod = defineRoute({
  id: 'verifyPeriod',
  method: 'GET',
  path: '/periods/:id/verify',
  summary: '校验封存',
  params,
  response: z.object({ ok: z.boolean(), seal: z.string().nullable(), recomputed: z.string() }),
});
export const remindLate = defineRoute({
  id: 'remindLate',
  method: 'POST',
  path: '/periods/:id/remind',
  summary: '催报',
  params,
  body: z.object({ organisationIds: z.array(z.uuid()).max(2000).optional() }),
  response: z.object({ organisations: z.number().int(), notified: z.number().int() }),
});
/** Who has not handed in, by committee. `daysLate` is negative while there is time. */
export const listLate = defineRoute({
  id: 'listLate',
  method: 'GET',
  path: '/periods/:id/late',
  summary: '迟报名单',
  params,
  response: z.object({
    dueOn: isoDate,
    committees: z.array(
      z.object({
        committee: organisationRef,
        owed: z.number().int(),
        missing: z.number().int(),
        late: z.number().int(),
        organisations: z.array(
          z.object({
            organisation: organisationRef,
            returnId: z.uuid(),
            state: z.string(),
            daysLate: z.number().int(),
          }),
        ),
      }),
    ),
  }),
});
