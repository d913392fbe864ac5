import { findWeak, weakKinds } from '@lianchuang/domain/weak-organisations/find-weak';
import type { AuditActor } from '../../platform/audit/write-audit.ts';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';
import { selectReviewedFacts } from '../figures/public.ts';
import { type Message, notify } from '../notifications/public.ts';
import { joinOrganisation } from '../organisations/public.ts';
import { markAllDirty } from '../periods/public.ts';

/**
 * Names whoever is weak and lax by the final figures of a quarter and is not named already (R3.6), and tells them and
 * whoever they are under. Needs a scope over the whole county. Returns how many were named.
 */
export async function nameWeakByRule(tx: WriteTx, actor: AuditActor, periodId: string): Promise<number> {
  const found = (await selectReviewedFacts(tx, periodId, weakKinds)).flatMap((row) => {
    const grounds = findWeak({
      reviewed: row.reviewed,
      before: row.before,
      monthsWithoutSecretary: row.vacant,
      satisfaction: row.satisfaction,
      vetoes: row.vetoes,
    });
    if (grounds.length === 0) return [];
    const figures = {
      ...(grounds.includes('low-score') ? { score: row.reviewed, before: row.before } : {}),
      ...(grounds.includes('no-secretary') ? { months: row.vacant } : {}),
      ...(grounds.includes('satisfaction') ? { satisfaction: row.satisfaction } : {}),
      ...(grounds.includes('veto') ? { veto: row.vetoes.join(' ') } : {}),
    };
    return [{ id: tx.uuid(), organisation: row.organisation_id, grounds, figures: JSON.stringify(figures) }];
  });
  if (found.length === 0) return 0;
  await tx.run(
    `insert into weak_organisation (county_id, id, organisation_id, path, period_id, named_on, by_rule, grounds, figures, named_by)
     select $1, n.id, o.id, o.path, $2, $3, true, string_to_array(n.grounds, ' '), n.figures, $4
     from unnest($5::uuid[], $6::uuid[], $7::text[], $8::jsonb[]) as n(id, organisation_id, grounds, figures)
     join organisation o on o.county_id = $1 and o.id = n.organisation_id
     on conflict (county_id, organisation_id) where lifted_on is null do nothing`,
    [
      tx.countyId,
      periodId,
      tx.today,
      actor.displayName,
      found.map((f) => f.id),
      found.map((f) => f.organisation),
      found.map((f) => f.grounds.join(' ')),
      found.map((f) => f.figures),
    ],
  );
  const named = await tx.many<{ id: string; organisation_id: string; name: string }>(
    `select w.id, w.organisation_id, v.name from weak_organisation w ${joinOrganisation('w')}
     where w.county_id = $1 and w.id = any($2::uuid[]) order by w.path`,
    [tx.countyId, found.map((f) => f.id)],
  );
  if (named.length === 0) return 0;
  await notify(
    tx,
    named.map((n) => weakMessage(n.organisation_id, n.name)),
  );
  await writeAudit(tx, actor, {
    action: 'name-weak-by-rule',
    entity: 'period',
    entityId: periodId,
    detail: { organisations: named.map((n) => n.name) },
  });
  await markAllDirty(tx);
  return named.length;
}

/** Tells an organisation that it was named. */
export function weakMessage(organisationId: string, name: string): Message {
  return {
    organisations: [organisationId],
    roles: ['committee-secretary', 'committee-clerk', 'branch-secretary'],
    kind: 'weak-named',
    params: { organisation: name },
    link: '/weak-organisations',
  };
}
