import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { isoDate } from '../http/shapes.ts';
import { definitionSchema } from './definition.ts';

export const definitionVersionSchema = z.object({
  id: z.number().int(),
  /** Periods that start on or after this date use it, unless locked. */
  validFrom: isoDate,
  note: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  hash: z.string(),
  /** What changed against the version before, in short lines: path, from, to. */
  changes: z.array(z.object({ path: z.string(), from: z.string(), to: z.string() })),
});

export const definitionIssueSchema = z.object({
  code: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const burdenSchema = z.object({
  form: z.string(),
  title: z.string(),
  /** Answers a year that must be typed. */
  typed: z.number().int(),
  /** Answers a year that come filled in from registers or earlier quarters. */
  filled: z.number().int(),
});

export const getDefinition = defineRoute({
  id: 'getDefinition',
  method: 'GET',
  path: '/campaign',
  summary: '创建活动定义',
  query: z.object({ version: z.coerce.number().int().optional(), period: z.string().max(10).optional() }),
  response: z.object({
    definition: definitionSchema,
    version: definitionVersionSchema,
    sourceText: z.string(),
    /** Measures that a register publishes already. */
    published: z.array(z.string()),
    burden: z.array(burdenSchema),
  }),
});

export const listDefinitionVersions = defineRoute({
  id: 'listDefinitionVersions',
  method: 'GET',
  path: '/campaign/versions',
  summary: '定义版本',
  response: z.object({ items: z.array(definitionVersionSchema) }),
});

export const checkDefinitionDraft = defineRoute({
  id: 'checkDefinitionDraft',
  method: 'POST',
  path: '/campaign/check',
  summary: '检查定义',
  body: z.object({ definition: z.unknown() }),
  response: z.object({ issues: z.array(definitionIssueSchema), burden: z.array(burdenSchema) }),
});

export const saveDefinition = defineRoute({
  id: 'saveDefinition',
  method: 'POST',
  path: '/campaign/versions',
  summary: '保存新版本',
  body: z.object({
    basedOn: z.number().int(),
    validFrom: isoDate,
    note: z.string().trim().min(1).max(400),
    definition: z.unknown(),
  }),
  response: definitionVersionSchema,
});
