import type {
  Publication,
  PublicationBlock,
  PublicationKind,
} from '@lianchuang/domain/publications/contract';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';

/** What is put on the public page of an organisation. */
export interface ToPublish {
  readonly organisation: { readonly id: string; readonly path: string };
  readonly kind: PublicationKind;
  /** What it is made from: published again, it takes the place of the one before. */
  readonly sourceId: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly blocks: readonly PublicationBlock[];
  readonly publishedBy: string;
  /** `2008-10-08`; today when left out. */
  readonly publishedOn?: string;
  /** A list that gains and loses names one at a time: it is changed where it stands, not replaced for each name. */
  readonly list?: boolean;
}

/** Publishes; the operation it belongs to writes the audit row. Returns the publication's id. */
export async function publish(tx: WriteTx, what: ToPublish): Promise<string> {
  const changed = what.list ? await changeInPlace(tx, what) : undefined;
  if (changed) return changed;
  await takeDown(tx, what.kind, [what.sourceId], '已更新');
  const id = tx.uuid();
  await tx.run(
    `insert into publication (county_id, id, organisation_id, path, kind, source_id, number, title, blocks, published_on, published_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.countyId,
      id,
      what.organisation.id,
      what.organisation.path,
      what.kind,
      what.sourceId,
      what.number ?? null,
      what.title,
      JSON.stringify(what.blocks),
      what.publishedOn ?? tx.today,
      what.publishedBy,
    ],
  );
  return id;
}

async function changeInPlace(tx: WriteTx, what: ToPublish): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    `update publication set title = $4, number = $5, blocks = $6, published_on = $7, published_by = $8
     where county_id = $1 and kind = $2 and source_id = $3 and withdrawn_on is null returning id`,
    [
      tx.countyId,
      what.kind,
      what.sourceId,
      what.title,
      what.number ?? null,
      JSON.stringify(what.blocks),
      what.publishedOn ?? tx.today,
      what.publishedBy,
    ],
  );
  return row?.id;
}

/** Takes what was made from these sources off the public page; nothing happens when nothing is there. */
export async function takeDown(
  tx: WriteTx,
  kind: PublicationKind,
  sourceIds: readonly string[],
  reason: string,
): Promise<void> {
  await tx.run(
    `update publication set withdrawn_on = $4, withdrawn_reason = $5
     where county_id = $1 and kind = $2 and source_id = any($3) and withdrawn_on is null`,
    [tx.countyId, kind, sourceIds, tx.today, reason],
  );
}

export interface PublicPlace {
  id: string;
  name: string;
  kind: string;
  above: string;
  sort_key: string;
  county: string;
}

/** Organisations that published something: the county, whose notices concern everybody, then by name. */
export function selectPublicPlaces(tx: ReadTx): Promise<PublicPlace[]> {
  return tx.many(
    `select id, name, kind, above, sort_key, county from published_places($1)
     order by kind <> 'county-committee', sort_key, id`,
    [tx.countyId],
  );
}

/** What stands on the public page of an organisation, the latest first. Throws `not-found`. */
export async function readPublicPage(
  tx: ReadTx,
  id: string,
): Promise<{ place: PublicPlace; items: Publication[] }> {
  const place = (await selectPublicPlaces(tx)).find((p) => p.id === id);
  if (!place) throw notFound('organisation');
  const items = await tx.many<Publication & Record<string, unknown>>(
    `select id, kind, number, title, published_on as "publishedOn", blocks from publication
     where county_id = $1 and organisation_id = $2 and withdrawn_on is null order by published_on desc, id limit 100`,
    [tx.countyId, id],
  );
  return { place, items };
}
