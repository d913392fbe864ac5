import type { Bulletin, BulletinSummary } from '@lianchuang/domain/bulletins/contract';
import { formatDocumentNumber, nextNumber, proposeCode } from '@lianchuang/domain/bulletins/document-number';
import type { BulletinKind } from '@lianchuang/domain/bulletins/rhythm';
import type { PublicationBlock } from '@lianchuang/domain/publications/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import { notFound } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';

export interface BulletinRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  kind: BulletinKind;
  period_id: string;
  state: 'draft' | 'published';
  title: string;
  addressees: string;
  copies: string;
  blocks: PublicationBlock[];
  code: string | null;
  document_year: number | null;
  number: number | null;
  issued_on: string | null;
  due_on: string;
  version: number;
  created_by: string;
  created_at: string;
}

/** Bulletins with their issuers and due dates; `where` names `t`. */
export const selectBulletins = (where: string): string =>
  `select t.*, v.name as organisation_name, o.kind as organisation_kind, p.due_on from bulletin t ${joinOrganisation('t')}
   join period p on p.county_id = t.county_id and p.id = t.period_id where ${where}`;

/** One bulletin in scope. `lock`: held until the transaction ends. Throws `not-found`. */
export async function readBulletin(tx: ReadTx, id: string, lock = false): Promise<BulletinRow> {
  const row = await tx.maybe<BulletinRow>(
    `${selectBulletins('t.county_id = $1 and t.id = $2')}${lock ? ' for update of t' : ''}`,
    [tx.countyId, id],
  );
  if (!row) throw notFound('bulletin');
  return row;
}

/** Numbers given under a code in a year, by whomever. */
export async function numbersGiven(tx: ReadTx, code: string, year: number): Promise<number[]> {
  const rows = await tx.many<{ number: number }>(
    'select number from document_numbers($1, $2, $3) order by number',
    [tx.countyId, code, year],
  );
  return rows.map((r) => r.number);
}

/** Its own number where it has one; else the issuer's last code with the next number of this year. */
async function proposed(tx: ReadTx, row: BulletinRow): Promise<Bulletin['proposed']> {
  if (row.code !== null && row.document_year !== null && row.number !== null)
    return { code: row.code, year: row.document_year, number: row.number };
  const last = await tx.maybe<{ code: string }>(
    `select code from bulletin where county_id = $1 and organisation_id = $2 and code is not null order by issued_on desc nulls last, id limit 1`,
    [tx.countyId, row.organisation_id],
  );
  const code = last?.code ?? proposeCode(row.organisation_kind, row.organisation_name);
  const year = Number(tx.today.slice(0, 4));
  return { code, year, number: nextNumber(await numbersGiven(tx, code, year)) };
}

const numberOf = (row: BulletinRow): string | null =>
  row.state === 'published' && row.code !== null && row.document_year !== null && row.number !== null
    ? formatDocumentNumber({ code: row.code, year: row.document_year, number: row.number })
    : null;

export function presentBulletinSummary(row: BulletinRow): BulletinSummary {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    kind: row.kind,
    periodId: row.period_id,
    state: row.state,
    title: row.title,
    number: numberOf(row),
    issuedOn: row.state === 'published' ? row.issued_on : null,
    dueOn: row.due_on,
    version: row.version,
  };
}

/** A bulletin with its text, as every operation answers with it. */
export async function presentBulletin(tx: ReadTx, actor: Actor, row: BulletinRow): Promise<Bulletin> {
  const may = actor.rights.includes('bulletins.change');
  return {
    ...presentBulletinSummary(row),
    blocks: row.blocks,
    addressees: row.addressees,
    copies: row.copies,
    proposed: await proposed(tx, row),
    createdBy: row.created_by,
    createdAt: row.created_at,
    may: {
      change: may && row.state === 'draft',
      publish: may && row.state === 'draft',
      recall: may && row.state === 'published',
    },
  };
}
