import * as organisations from '@lianchuang/domain/organisations/contract';
import * as contract from '@lianchuang/domain/scoring/contract';
import type { ReadTx } from '../../platform/db/database.ts';
import { systemScope } from '../../platform/db/scope.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { direct, type Platform, type RouteEntry, read } from '../../platform/http/route-entry.ts';
import { explainTarget } from './explain-target.ts';
import { getTarget } from './get-target.ts';
import { listScores } from './list-scores.ts';
import { targetViews } from './list-targets.ts';
import { organisationCard } from './organisation-card.ts';
import { planFor } from './plan-for.ts';
import { recomputeNow } from './recompute-now.ts';
import { whatIf } from './what-if.ts';

/** Figures are computed over the whole county; what leaves is cut to the viewer's part of the tree by the operation. */
const overCounty = <T>(
  call: { platform: Platform; actor: Actor },
  act: (tx: ReadTx) => Promise<T>,
): Promise<T> => call.platform.db.read(systemScope(call.actor.scope.countyId), act);

export const scoringRoutes: RouteEntry[] = [
  direct(contract.listTargets, 'scores.read', (c) =>
    overCounty(c, (tx) => targetViews(tx, c.actor.scope, c.input.query)),
  ),
  direct(contract.getTarget, 'scores.read', (c) =>
    overCounty(c, (tx) => getTarget(tx, c.actor.scope, c.input.params.id, c.input.query)),
  ),
  direct(contract.explain, 'scores.read', (c) =>
    overCounty(c, (tx) => explainTarget(tx, c.actor.scope, c.input.params.id, c.input.query)),
  ),
  direct(contract.planTargetRoute, 'scores.read', (c) =>
    overCounty(c, (tx) => planFor(tx, c.actor.scope, c.input.params.id, c.input.query)),
  ),
  direct(contract.whatIf, 'scores.read', (c) =>
    overCounty(c, (tx) => whatIf(tx, c.actor.scope, c.input.params.id, c.input.body)),
  ),
  read(contract.listScores, 'scores.read', listScores),
  read(organisations.getOrganisationCard, 'scores.read', organisationCard),
  direct(contract.recomputeRoute, 'periods.run', recomputeNow),
];
