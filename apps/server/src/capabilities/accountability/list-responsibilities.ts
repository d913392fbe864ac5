import type {
  listResponsibilities as contract,
  responsibilitySchema,
} from '@lianchuang/domain/responsibilities/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { wantedSubjects } from './wanted-subjects.ts';

interface Row {
  id: string | null;
  subject: z.output<typeof responsibilitySchema>['subject'];
  subject_id: string;
  title: string | null;
  organisation_id: string;
  name: string;
  kind: string;
  first_responsible: string | null;
  leader_in_charge: string | null;
  department: string | null;
  version: number;
}

/**
 * Who answers for what (R3.7): every target at the county, every standard at each organisation it is for, the activity
 * site of each village and every open remedy (its owner stands first, until somebody else is named),
 * those without a first responsible person included, so that what is missing is listed.
 */
export async function listResponsibilities(
  tx: ReadTx,
  _actor: Actor,
  { query }: { query: z.output<(typeof contract)['query']> },
): Promise<z.output<(typeof contract)['response']>> {
  const rows = await tx.many<Row>(
    `select w.* from (${wantedSubjects('$2')}) w
     where w.path >= $3 and w.path < $4 and ($5::uuid is null or w.organisation_id = $5) and ($6 = '' or w.subject = $6)
     order by w.subject desc, w.path, w.subject_id`,
    [tx.countyId, tx.today, tx.scope.lo, tx.scope.hi, query.organisation ?? null, query.subject ?? ''],
  );
  const wanted =
    query.missing === undefined
      ? rows
      : rows.filter((r) => (r.first_responsible === null) === (query.missing === 'true'));
  return {
    items: wanted.map((r) => ({
      id: r.id,
      subject: r.subject,
      subjectId: r.subject_id,
      subjectTitle: r.title ?? r.subject_id,
      organisation: { id: r.organisation_id, name: r.name, kind: r.kind },
      firstResponsible: r.first_responsible,
      leaderInCharge: r.leader_in_charge,
      department: r.department,
      version: r.version,
    })),
    assigned: rows.filter((r) => r.first_responsible !== null).length,
    total: rows.length,
  };
}
