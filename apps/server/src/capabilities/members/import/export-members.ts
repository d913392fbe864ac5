import type {
  exportMembers as contract,
  exportMembersInFull as fullContract,
  MemberField,
} from '@lianchuang/domain/members/import-contract';
import { memberFields } from '@lianchuang/domain/members/import-contract';
import type { z } from 'zod';
import { writeAudit } from '../../../platform/audit/write-audit.ts';
import type { ReadTx } from '../../../platform/db/database.ts';
import { endOfSubtree } from '../../../platform/db/scope.ts';
import { idempotencyKey } from '../../../platform/http/once.ts';
import type { DirectCall } from '../../../platform/http/route-entry.ts';
import type { Cell } from '../../../platform/workbook/cell.ts';
import { sendWorkbook } from '../../../platform/workbook/send-workbook.ts';
import { placeInScope } from '../../organisations/public.ts';
import { placeOf } from '../seal-numbers.ts';
import { type MemberRow, memberColumns, memberFrom } from '../store.ts';
import { memberHeadings, wordOfEducation } from './member-columns.ts';

type Numbered = MemberRow & { identity_sealed: Buffer; phone_sealed: Buffer | null };

/** The register of an organisation and all below it as a workbook, numbers masked (R1.4). Throws `not-found`. */
export async function exportMembers({
  platform,
  actor,
  input,
  reply,
}: DirectCall<unknown, z.output<(typeof contract)['query']>, unknown>): Promise<Buffer> {
  const rows = await platform.db.read(actor.scope, (tx) => readRows(tx, input.query.under, false));
  return await sendWorkbook(reply, 'members', [sheet(rows)]);
}

/** The same with both numbers in full; the audit log keeps who asked and why (R1.4). Throws `not-found`. */
export async function exportMembersInFull({
  platform,
  actor,
  input,
  request,
  reply,
}: DirectCall<unknown, unknown, z.output<(typeof fullContract)['body']>>): Promise<Buffer> {
  idempotencyKey(request);
  const { under, reason } = input.body;
  const rows = await platform.db.write(actor.scope, async (tx) => {
    const read = await readRows(tx, under, true);
    await writeAudit(tx, actor, {
      action: 'export-members',
      entity: 'organisation',
      entityId: under ?? actor.organisationId,
      detail: { members: read.length, reason },
    });
    return read;
  });
  return await sendWorkbook(reply, 'members', [sheet(rows)]);
}

async function readRows(tx: ReadTx, under: string | undefined, inFull: boolean): Promise<Cell[][]> {
  const place = under ? await placeInScope(tx, under) : null;
  const rows = await tx.many<Numbered>(
    `select ${memberColumns}${inFull ? ', m.identity_sealed, m.phone_sealed' : ''} from ${memberFrom}
     where m.county_id = $1 and m.path >= $2 and m.path < $3 and m.state = 'active' order by m.path, m.sort_key, m.id`,
    [tx.countyId, place?.path ?? tx.scope.lo, place ? endOfSubtree(place.path) : tx.scope.hi],
  );
  const open = (row: Numbered, field: 'identity' | 'phone', sealed: Buffer | null): string | null =>
    sealed && tx.sealer.open(sealed, placeOf(tx.countyId, row.id, field));
  return rows.map((row) => {
    const cells: Record<MemberField, Cell> = {
      name: row.name,
      identity: inFull ? open(row, 'identity', row.identity_sealed) : row.identityMasked,
      sex: row.sex === 'male' ? '男' : '女',
      bornOn: row.bornOn,
      ethnicGroup: row.ethnicGroup === '其他' ? row.ethnicGroup : `${row.ethnicGroup}族`,
      education: wordOfEducation(row.education),
      organisation: row.organisationName,
      joinedOn: row.joinedOn,
      fullOn: row.fullOn,
      phone: inFull ? open(row, 'phone', row.phone_sealed) : row.phoneMasked,
      occupation: row.occupation,
      specialSkills: row.specialSkills,
      veteran: yes(row.veteran),
      returnedYouth: yes(row.returnedYouth),
      graduate: yes(row.graduate),
      capableVillager: yes(row.capableVillager),
    };
    return memberFields.map((field) => cells[field]);
  });
}

function sheet(rows: Cell[][]) {
  return {
    name: '党员名册',
    columns: memberFields.map((field) => ({ heading: memberHeadings[field][0] })),
    rows,
  };
}

function yes(flag: boolean): string {
  return flag ? '是' : '否';
}
