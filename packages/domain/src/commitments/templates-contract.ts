/** The county's list of typical commitments: what shipped, as the county changed it, and its own (R4.1). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, uuid, version } from '../http/shapes.ts';
import { commitmentLevels } from './levels.ts';

/** Shipped: as it came. Changed: one that came, in the county's words. Own: the county's. */
export const templateSources = ['shipped', 'changed', 'own'] as const;

export const commitmentTemplateSchema = z.object({
  id: uuid,
  level: z.enum(commitmentLevels),
  content: z.string(),
  source: z.enum(templateSources),
  /** False: withdrawn, nobody begins from it. */
  offered: z.boolean(),
  version,
});
export type CommitmentTemplate = z.infer<typeof commitmentTemplateSchema>;

const content = z.string().trim().min(2).max(300);

/** By level, what shipped first; those withdrawn only for who keeps the list. */
export const listCommitmentTemplates = defineRoute({
  id: 'listCommitmentTemplates',
  method: 'GET',
  path: '/commitment-templates',
  summary: '常用承诺',
  response: z.object({ items: z.array(commitmentTemplateSchema) }),
});
export const addCommitmentTemplate = defineRoute({
  id: 'addCommitmentTemplate',
  method: 'POST',
  path: '/commitment-templates',
  summary: '新增常用承诺',
  body: z.object({ id: uuid, level: z.enum(commitmentLevels), content }),
  response: commitmentTemplateSchema,
});
export const changeCommitmentTemplate = defineRoute({
  id: 'changeCommitmentTemplate',
  method: 'POST',
  path: '/commitment-templates/:id/change',
  summary: '修改常用承诺',
  params: idParams,
  body: z.object({ version, content }),
  response: commitmentTemplateSchema,
});
/** Withdraws it, or offers it again. */
export const offerCommitmentTemplate = defineRoute({
  id: 'offerCommitmentTemplate',
  method: 'POST',
  path: '/commitment-templates/:id/offer',
  summary: '停用或恢复常用承诺',
  params: idParams,
  body: z.object({ version, offered: z.boolean() }),
  response: commitmentTemplateSchema,
});
