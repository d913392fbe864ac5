import type { issueTransfer as contract, Transfer } from '@lianchuang/domain/members/contract';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { notify } from '../notifications/public.ts';
import { refuseUnderWay } from './end-membership.ts';
import { presentMember } from './present.ts';
import { addEvent, mustBeActive, takeMember } from './store.ts';
import { presentTransfer, readTransfer } from './transfer-row.ts';

/** Days a letter of transfer is good for (assumed: common practice). */
const validDays = 90;

/**
 * Issues a letter of transfer to an organisation of the county or out of it; the member stays until it is received
 * (R1.4). Throws `invalid-input` naming the field, `transfer-under-way`, `member-ended`, `stale-version`.
 */
export async function issueTransfer(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Transfer> {
  const row = await takeMember(tx, params.id, body.version, (r) => presentMember(r, tx.today));
  mustBeActive(row);
  await refuseUnderWay(tx, row.id);
  if ((body.toOrganisationId === undefined) === (body.toOutside === undefined)) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'toOrganisationId', code: 'transfer-one-end' }],
    });
  }
  const to = body.toOrganisationId === undefined ? null : await endOf(tx, body.toOrganisationId);
  if (to?.id === row.organisationId) {
    throw new ProblemError('invalid-input', 422, {
      errors: [{ field: 'toOrganisationId', code: 'transfer-to-itself' }],
    });
  }
  // Letters of a year are numbered through; one at a time.
  await tx.maybe('select 1 from county where county_id = $1 for update', [tx.countyId]);
  const year = tx.today.slice(0, 4);
  const last = await tx.maybe<{ n: number }>('select last_transfer_number($1, $2) as n', [tx.countyId, year]);
  const number = `〔${year}〕${(last?.n ?? 0) + 1}号`;
  await tx.run(
    `insert into member_transfer (county_id, id, number, member_id, member_name, from_organisation_id, from_name, from_kind, path,
       to_organisation_id, to_name, to_kind, to_path, to_outside, issued_on, valid_until, reason, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      tx.countyId,
      body.transferId,
      number,
      row.id,
      row.name,
      row.organisationId,
      row.organisationName,
      row.organisationKind,
      row.path,
      to?.id ?? null,
      to?.name ?? null,
      to?.kind ?? null,
      to?.path ?? null,
      body.toOutside ?? null,
      tx.today,
      addDays(tx.today, validDays),
      body.reason,
      actor.displayName,
      tx.now,
    ],
  );
  await tx.run('update member set version = version + 1, updated_at = $3 where county_id = $1 and id = $2', [
    tx.countyId,
    row.id,
    tx.now,
  ]);
  const destination = to?.name ?? body.toOutside ?? '';
  await addEvent(tx, actor.displayName, {
    memberId: row.id,
    on: tx.today,
    kind: 'transfer-issued',
    detail: { number, to: destination, reason: body.reason },
  });
  await writeAudit(tx, actor, {
    action: 'issue-transfer',
    entity: 'member',
    entityId: row.id,
    organisation: row.organisationName,
    detail: { name: row.name, number, to: destination, reason: body.reason },
  });
  if (to) {
    await notify(tx, [
      {
        organisations: [to.id],
        roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
        kind: 'transfer-issued',
        params: { name: row.name, from: row.organisationName, number },
        link: '/member-transfers',
      },
    ]);
  }
  return presentTransfer(await readTransfer(tx, body.transferId), actor);
}

/** The organisation a letter goes to, anywhere in the county. */
async function endOf(
  tx: WriteTx,
  id: string,
): Promise<{ id: string; path: string; name: string; kind: string }> {
  const row = await tx.maybe<{ id: string; path: string; name: string; kind: string }>(
    'select id, path, name, kind from transfer_destination($1, $2)',
    [tx.countyId, id],
  );
  if (!row) {
    throw new ProblemError('unknown-organisation', 422, {
      errors: [{ field: 'toOrganisationId', code: 'unknown-organisation' }],
    });
  }
  return row;
}
