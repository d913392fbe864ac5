import type { AwardKind } from '@lianchuang/domain/recognition/awards';
import { checkEligibility, type EligibilityCheck } from '@lianchuang/domain/recognition/eligibility';
import type { ReadTx } from '../../platform/db/database.ts';
import { type ProblemDetail, ProblemError, type ProblemParams } from '../../platform/errors/problem-error.ts';
import { latestLocked, selectMeasure, selectStandings } from '../figures/public.ts';
import type { MemberRef } from '../members/public.ts';
import type { Place } from '../organisations/public.ts';
import { selectBarsOn } from './bars-store.ts';

/** Who is put forward for what; `except`: the nomination itself, which does not stand in its own way. */
export interface Candidate {
  readonly year: number;
  readonly kind: AwardKind;
  readonly place: Place;
  readonly member: MemberRef | null;
  readonly except?: string;
}

/** Every rule of eligibility with its outcome today (R5.1, R5.4). */
export async function readChecks(tx: ReadTx, candidate: Candidate): Promise<EligibilityCheck[]> {
  const { place, member, year, kind } = candidate;
  const period = await latestLocked(tx);
  const standing = period ? (await selectStandings(tx, period.id, [place.id])).get(place.id) : undefined;
  const missed =
    period && Number(period.ends_on.slice(0, 4)) === year
      ? (await selectMeasure(tx, period.id, 'returns.missed', [place.id])).get(place.id)
      : undefined;
  const twin = await tx.maybe(
    `select 1 as there from nomination where county_id = $1 and year = $2 and kind = $3 and coalesce(member_id, organisation_id) = $4
       and state not in ('rejected', 'withdrawn', 'revoked') and ($5::uuid is null or id <> $5)`,
    [tx.countyId, year, kind, member?.id ?? place.id, candidate.except ?? null],
  );
  return checkEligibility({
    kind,
    organisationKind: place.kind,
    foundedOn: place.founded_on,
    bars: await selectBarsOn(tx, place.id, member),
    period: period?.id ?? null,
    standing: standing ?? null,
    missed: missed ?? null,
    member: member && { state: member.state, fullOn: member.full_on },
    already: twin !== undefined,
    today: tx.today,
  });
}

/** Throws `not-eligible` with every reason when a rule has failed. */
export function refuseIneligible(
  checks: readonly {
    readonly code?: string | undefined;
    readonly params?: Readonly<ProblemParams> | undefined;
  }[],
): void {
  const errors = checks.flatMap((check): ProblemDetail[] =>
    check.code ? [{ code: check.code, ...(check.params ? { params: { ...check.params } } : {}) }] : [],
  );
  if (errors.length > 0) throw new ProblemError('not-eligible', 422, { errors });
}
