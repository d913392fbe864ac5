import type {
  correctApplicant as contract,
  DevelopmentDetail,
} from '@lianchuang/domain/development/contract';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { sortKeyOf } from '../organisations/public.ts';
import { presentDetail } from './present.ts';
import { selectPerson, takePerson } from './store.ts';

/** Corrects a card on the way to membership; afterwards the member's card counts. Throws `wrong-step` once joined. */
export async function correctApplicant(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<DevelopmentDetail> {
  const row = await takePerson(tx, params.id, body.version, (r) => presentDetail(tx, actor, r));
  if (row.joined_on !== null || row.ended_on !== null)
    throw new ProblemError('wrong-step', 409, { params: { state: row.state } });
  const name = body.name ?? row.name;
  const after = {
    name,
    ethnicGroup: body.ethnicGroup ?? row.ethnic_group,
    education: body.education ?? row.education,
    occupation: body.occupation ?? row.occupation,
    capableVillager: body.capableVillager ?? row.capable_villager,
  };
  await tx.run(
    `update development_person set name = $3, sort_key = $4, ethnic_group = $5, education = $6, occupation = $7, capable_villager = $8,
       version = version + 1 where county_id = $1 and id = $2`,
    [
      tx.countyId,
      row.id,
      name,
      sortKeyOf(name),
      after.ethnicGroup,
      after.education,
      after.occupation,
      after.capableVillager,
    ],
  );
  await writeAudit(tx, actor, {
    action: 'correct-applicant',
    entity: 'development-person',
    entityId: row.id,
    organisation: row.organisation_name,
    detail: { before: row.name, ...after },
  });
  return await presentDetail(tx, actor, await selectPerson(tx, row.id));
}
