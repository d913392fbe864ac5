import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid, version } from '../http/shapes.ts';

export const organisationSchema = z.object({
  id: uuid,
  name: z.string(),
  kind: z.string(),
  code: z.string().nullable(),
  /** Supervision: who answers for it in the campaign (territorial). */
  supervisorId: uuid.nullable(),
  /** Administration: the owner's edge, where it differs. */
  administratorId: uuid.nullable(),
  foundedOn: isoDate,
  dissolvedOn: isoDate.nullable(),
  /** Since when name and place in the tree are as shown. */
  validFrom: isoDate,
  sortKey: z.string(),
  version,
});
export type Organisation = z.infer<typeof organisationSchema>;

const name = z.string().trim().min(2).max(60);

/** The whole part of the tree one may see, parents first, as of a date (today when left out). */
export const listOrganisations = defineRoute({
  id: 'listOrganisations',
  method: 'GET',
  path: '/organisations',
  summary: '组织机构树',
  query: z.object({
    asOf: isoDate.optional(),
    kind: z.string().max(40).optional(),
    q: z.string().max(60).optional(),
    under: uuid.optional(),
    limit: z.coerce.number().int().min(1).max(5000).default(5000),
  }),
  response: z.object({ asOf: isoDate, items: z.array(organisationSchema), total: z.number().int() }),
});

export const getOrganisation = defineRoute({
  id: 'getOrganisation',
  method: 'GET',
  path: '/organisations/:id',
  summary: '组织机构',
  params: idParams,
  query: z.object({ asOf: isoDate.optional() }),
  response: organisationSchema.extend({
    trail: z.array(organisationRef),
    history: z.array(
      z.object({
        validFrom: isoDate,
        validTo: isoDate.nullable(),
        name: z.string(),
        supervisor: organisationRef.nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
});

export const createOrganisation = defineRoute({
  id: 'createOrganisation',
  method: 'POST',
  path: '/organisations',
  summary: '新建组织',
  body: z.object({
    id: uuid,
    name,
    kind: z.string().max(40),
    code: z.string().max(20).optional(),
    supervisorId: uuid,
    administratorId: uuid.optional(),
    from: isoDate,
  }),
  response: organisationSchema,
});

const change = { version, from: isoDate, reason: z.string().trim().max(200).optional() };

export const renameOrganisation = defineRoute({
  id: 'renameOrganisation',
  method: 'POST',
  path: '/organisations/:id/rename',
  summary: '更名',
  params: idParams,
  body: z.object({ ...change, name }),
  response: organisationSchema,
});
export const moveOrganisation = defineRoute({
  id: 'moveOrganisation',
  method: 'POST',
  path: '/organisations/:id/move',
  summary: '调整隶属',
  params: idParams,
  body: z.object({ ...change, supervisorId: uuid, administratorId: uuid.nullable().optional() }),
  response: organisationSchema,
});
/** Its members, below and above, go to `intoId`; its history stays readable there. */
export const mergeOrganisation = defineRoute({
  id: 'mergeOrganisation',
  method: 'POST',
  path: '/organisations/:id/merge',
  summary: '合并',
  params: idParams,
  body: z.object({ ...change, intoId: uuid }),
  response: organisationSchema,
});
export const dissolveOrganisation = defineRoute({
  id: 'dissolveOrganisation',
  method: 'POST',
  path: '/organisations/:id/dissolve',
  summary: '撤销',
  params: idParams,
  body: z.object(change),
  response: organisationSchema,
});

const importError = z.object({
  row: z.number().int(),
  column: z.string(),
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** With `commit=false` only a preview; with `commit=true` all rows or none. */
export const importOrganisations = defineRoute({
  id: 'importOrganisations',
  method: 'POST',
  path: '/organisations/import',
  summary: '导入组织',
  transfer: 'upload',
  query: z.object({ commit: z.enum(['true', 'false']).default('false'), from: isoDate.optional() }),
  response: z.object({
    committed: z.boolean(),
    create: z.array(
      z.object({ row: z.number().int(), name: z.string(), kind: z.string(), supervisor: z.string() }),
    ),
    errors: z.array(importError),
    columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
  }),
});
export const organisationTemplate = defineRoute({
  id: 'organisationTemplate',
  method: 'GET',
  path: '/organisations/import-template',
  summary: '导入模板',
  transfer: 'download',
  response: z.unknown(),
});

const periodScore = z.object({
  periodId: z.string(),
  self: z.number().nullable(),
  reviewed: z.number().nullable(),
  passed: z.boolean().nullable(),
});

/** Everything on an organisation's card. */
export const getOrganisationCard = defineRoute({
  id: 'getOrganisationCard',
  method: 'GET',
  path: '/organisations/:id/card',
  summary: '组织卡片',
  params: idParams,
  query: z.object({ period: z.string().max(10).optional() }),
  response: z.object({
    organisation: organisationRef,
    trail: z.array(organisationRef),
    period: z.string().nullable(),
    standard: z.object({ id: z.string(), title: z.string() }).nullable(),
    goods: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        points: z.number(),
        self: z.number().nullable(),
        reviewed: z.number().nullable(),
      }),
    ),
    criteria: z.array(
      z.object({
        id: z.string(),
        good: z.string(),
        title: z.string(),
        points: z.number(),
        self: z.number().nullable(),
        reviewed: z.number().nullable(),
        assumed: z.boolean(),
      }),
    ),
    vetoes: z.array(z.string()),
    trend: z.array(periodScore),
    returns: z.array(
      z.object({ id: uuid, periodId: z.string(), state: z.string(), onTime: z.boolean().nullable() }),
    ),
    remedies: z.array(z.object({ id: uuid, title: z.string(), state: z.string(), dueOn: isoDate })),
    below: z.array(
      z.object({
        organisation: organisationRef,
        total: z.number().nullable(),
        passed: z.boolean().nullable(),
        state: z.string().nullable(),
      }),
    ),
  }),
});
