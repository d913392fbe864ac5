/** Shapes that several contracts share. */
import { z } from 'zod';

export const uuid = z.uuid();
/** `2008-09-30`; a date has no time zone. */
export const isoDate = z.iso.date();
/** `2008-Q3`, `2008-H1`, `2008-Y`. */
export const periodId = z.string().regex(/^\d{4}-(Q[1-4]|H[12]|Y)$/);
/** The `version` the user saw; a stale one is answered with 409 and the present row. */
export const version = z.number().int().min(1);
export const instant = z.string();
export const organisationRef = z.object({ id: uuid, name: z.string(), kind: z.string() });
export type OrganisationRef = z.infer<typeof organisationRef>;
export const done = z.object({ ok: z.literal(true) });
export const idParams = z.object({ id: uuid });
/** Self: from what was submitted. Reviewed: from what was approved. */
export const basis = z.enum(['self', 'reviewed']);
export type Basis = z.infer<typeof basis>;

/** RFC 9457 problem document; `code` is also the translation key. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** One entry a mistake: which field, row and column it is about. */
  errors: z
    .array(
      z.object({
        field: z.string().optional(),
        row: z.number().int().optional(),
        column: z.string().optional(),
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    )
    .optional(),
  /** With 409: the row as it is now. */
  present: z.unknown().optional(),
});
export type Problem = z.infer<typeof problem>;
