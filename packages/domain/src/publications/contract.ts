/** What an organisation says in public, and what anybody may read of it without signing in (R4.1-R4.3, R5.1). */
import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { idParams, isoDate, organisationRef, uuid } from '../http/shapes.ts';

export const publicationKinds = ['commitments', 'bulletin', 'appraisal', 'recognition', 'case'] as const;
export const publicationKind = z.enum(publicationKinds);
export type PublicationKind = z.infer<typeof publicationKind>;

const tableRows = z.array(z.array(z.string().max(400)).max(8)).max(300);

/** A piece of what is published: text, and a table where there is one. Names and posts at most, no other personal data. */
export const publicationBlock = z.object({
  heading: z.string().max(100).optional(),
  paragraphs: z.array(z.string().max(4000)).max(100).optional(),
  table: z
    .object({
      columns: z.array(z.string().max(60)).min(1).max(8),
      rows: tableRows,
      /** As the figures gave them, where somebody put a cell into other words since. */
      assembled: tableRows.optional(),
    })
    .optional(),
});
export type PublicationBlock = z.infer<typeof publicationBlock>;

export const publicationSchema = z.object({
  id: uuid,
  kind: publicationKind,
  /** Of an official document, `县组通〔2008〕3号`. */
  number: z.string().nullable(),
  title: z.string(),
  publishedOn: isoDate,
  blocks: z.array(publicationBlock),
});
export type Publication = z.infer<typeof publicationSchema>;

/** Organisations that published something, by name or pinyin. */
export const searchPublicPlaces = defineRoute({
  id: 'searchPublicPlaces',
  method: 'GET',
  path: '/public/organisations',
  summary: '公开栏:查找组织',
  query: z.object({ q: z.string().trim().max(40).default('') }),
  response: z.object({
    county: z.string(),
    items: z.array(organisationRef.extend({ above: z.string() })),
  }),
});
export const getPublicPage = defineRoute({
  id: 'getPublicPage',
  method: 'GET',
  path: '/public/organisations/:id',
  summary: '公开栏:一个组织公开的内容',
  params: idParams,
  response: z.object({
    county: z.string(),
    organisation: organisationRef.extend({ above: z.string() }),
    items: z.array(publicationSchema),
  }),
});

export const listPublications = defineRoute({
  id: 'listPublications',
  method: 'GET',
  path: '/publications',
  summary: '已公开的内容',
  query: z.object({
    organisation: uuid.optional(),
    kind: publicationKind.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  response: z.object({
    items: z.array(
      publicationSchema.omit({ blocks: true }).extend({
        organisation: organisationRef,
        publishedBy: z.string(),
        withdrawnOn: isoDate.nullable(),
        withdrawnReason: z.string().nullable(),
      }),
    ),
    total: z.number().int(),
  }),
});
/** Takes something off the public page; that it was there stays known. */
export const withdrawPublication = defineRoute({
  id: 'withdrawPublication',
  method: 'POST',
  path: '/publications/:id/withdraw',
  summary: '撤下公开内容',
  params: idParams,
  body: z.object({ reason: z.string().trim().min(2).max(200) }),
  response: z.object({ ok: z.literal(true) }),
});
