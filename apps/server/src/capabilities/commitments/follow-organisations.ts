import { publicStates } from '@lianchuang/domain/commitments/states';
import type { OrganisationFollowers } from '../organisations/public.ts';
import { takeDown } from '../publications/public.ts';
import { publicationOf, publishCommitments } from './publish-commitments.ts';

/**
 * What is still to be kept goes to the heir of a merged organisation, those of its members too, with its history and
 * proof, and is published there (R1.1, R4.1); what was kept or withdrawn stays with the organisation that promised it.
 */
export const commitmentFollowers: OrganisationFollowers = {
  async merged(tx, actor, merge) {
    const moved = await tx.many<{ id: string; year: string; public: boolean }>(
      `update commitment set organisation_id = $3, path = $4, version = version + 1
       where county_id = $1 and organisation_id = $2 and state not in ('fulfilled', 'withdrawn')
       returning id, to_char(due_on, 'YYYY') as year, state = any($5) as public`,
      [tx.countyId, merge.id, merge.heirId, merge.heirPath, publicStates],
    );
    await tx.run(
      `insert into commitment_event (county_id, commitment_id, number, act, at, by_name, note, path)
       select $1, c.id, 1 + (select count(*) from commitment_event e where e.county_id = $1 and e.commitment_id = c.id), 'merge', $3, $4, $5, $6
       from unnest($2::uuid[]) as c(id)`,
      [
        tx.countyId,
        moved.map((c) => c.id),
        tx.now,
        actor.displayName,
        `${merge.name} → ${merge.heirName}`,
        merge.heirPath,
      ],
    );
    for (const year of new Set(moved.flatMap((c) => (c.public ? [c.year] : [])))) {
      await publishCommitments(tx, merge.heirId, year, actor.displayName);
      if (!(await publishCommitments(tx, merge.id, year, actor.displayName)))
        await takeDown(tx, 'commitments', [publicationOf(merge.id, year)], `并入${merge.heirName}`);
    }
  },
  dissolving: async () => undefined,
};
