import type { Bar } from '@lianchuang/domain/recognition/bars-contract';
import type { BarInForce } from '@lianchuang/domain/recognition/eligibility';
import type { ReadTx } from '../../platform/db/database.ts';
import type { MemberRef } from '../members/public.ts';
import { joinOrganisation } from '../organisations/public.ts';

/** Bars in force on a unit, or on a person: by the register, and at the same unit by name where it has no card of theirs. */
export function selectBarsOn(
  tx: ReadTx,
  organisationId: string,
  member: Pick<MemberRef, 'id' | 'name'> | null,
): Promise<BarInForce[]> {
  return tx.many<BarInForce & Record<string, unknown>>(
    `select reason, raised_on as "raisedOn" from recognition_bar
     where county_id = $1 and lifted_on is null and case when $3::uuid is null then subject = 'unit' and organisation_id = $2
       else subject = 'person' and (member_id = $3 or (member_id is null and organisation_id = $2 and person_name = $4)) end
     order by raised_on desc, id`,
    [tx.countyId, organisationId, member?.id ?? null, member?.name ?? null],
  );
}

export interface BarRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  subject: Bar['subject'];
  person_name: string | null;
  cause: Bar['cause'];
  period_id: string | null;
  target_id: string | null;
  reason: string;
  raised_on: string;
  raised_by: string;
  lifted_on: string | null;
  lifted_by: string | null;
  lift_reason: string | null;
  version: number;
}

/** The columns of a bar; conditions on `b` follow. */
export const selectBars = `
  select b.id, b.organisation_id, v.name as organisation_name, o.kind as organisation_kind, b.path, b.subject, b.person_name, b.cause,
    b.period_id, b.target_id, b.reason, b.raised_on, b.raised_by, b.lifted_on, b.lifted_by, b.lift_reason, b.version
  from recognition_bar b ${joinOrganisation('b')}
  where b.county_id = $1`;

export function presentBar(row: BarRow): Bar {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    subject: row.subject,
    person: row.person_name,
    cause: row.cause,
    periodId: row.period_id,
    targetId: row.target_id,
    reason: row.reason,
    raisedOn: row.raised_on,
    raisedBy: row.raised_by,
    liftedOn: row.lifted_on,
    liftedBy: row.lifted_by,
    liftReason: row.lift_reason,
    version: row.version,
  };
}
