import type { WriteTx } from '../../platform/db/database.ts';
import { mergeOrganisation, renameOrganisation } from '../organisations/public.ts';
import { systemActor } from '../setup/public.ts';
import type { Actor } from './shape.ts';

/** In the spring of the second year one village is merged into its neighbour and another takes a new name. */
export async function changeTree(tx: WriteTx, actors: readonly Actor[]): Promise<void> {
  const villages = actors.filter((a) => a.organisation.kind === 'village-branch').map((a) => a.organisation);
  const gone = villages[40];
  const heir = villages.find((v) => v.supervisorId === gone?.supervisorId && v.id !== gone?.id);
  const renamed = villages[80];
  if (!gone || !heir || !renamed) return;
  await mergeOrganisation(tx, systemActor, {
    params: { id: gone.id },
    body: { version: 1, from: '2008-04-10', intoId: heir.id, reason: '撤并行政村' },
  });
  await renameOrganisation(tx, systemActor, {
    params: { id: renamed.id },
    body: { version: 1, from: '2008-04-10', name: `新${renamed.name}`.slice(0, 60), reason: '更名' },
  });
}
