import type { Definition } from '@lianchuang/domain/campaign/definition';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertResponsibilities } from '../accountability/public.ts';
import { naming } from './names.ts';
import type { Random } from './random.ts';
import type { Actor } from './shape.ts';

/** First responsible persons for every target and most organisations' standards and sites (R3.7); names are made up. */
export async function addAccountability(
  tx: WriteTx,
  definition: Definition,
  actors: readonly Actor[],
  rootId: string,
  random: Random,
): Promise<void> {
  const { person } = naming(random);
  const paths = new Map(
    (
      await tx.many<{ id: string; path: string }>('select id, path from organisation where county_id = $1', [
        tx.countyId,
      ])
    ).map((o) => [o.id, o.path]),
  );
  const standards = new Map(definition.standards.filter((s) => s.main).map((s) => [s.for, s.id]));
  await insertResponsibilities(tx, [
    ...definition.targets.map((t) => ({
      subject: 'target' as const,
      subjectId: t.id,
      organisationId: rootId,
      path: paths.get(rootId) ?? '',
      firstResponsible: person(),
      leaderInCharge: person(),
      department: t.responsible.slice(0, 60),
    })),
    ...actors.flatMap((a) => {
      const standard = standards.get(a.organisation.kind);
      if (!standard || random.next() > 0.85 + a.quality * 0.2) return [];
      const named = {
        organisationId: a.organisation.id,
        path: paths.get(a.organisation.id) ?? '',
        firstResponsible: person(),
        leaderInCharge: person(),
        department: '组织部',
      };
      return [
        { subject: 'standard' as const, subjectId: standard, ...named },
        ...(a.organisation.kind === 'village-branch'
          ? [{ subject: 'site' as const, subjectId: 'activity-site', ...named }]
          : []),
      ];
    }),
  ]);
}
