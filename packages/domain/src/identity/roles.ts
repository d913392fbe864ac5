/** Roles and what each may do (R3.7). The same table serves server and buttons. */
import { z } from 'zod';
import type { OrganisationKind } from '../organisations/kinds.ts';

/** All roles, in the order in which they are offered. */
export const roles = [
  'county-officer',
  'county-leader',
  'committee-secretary',
  'committee-clerk',
  'branch-secretary',
  'auditor',
  'system-administrator',
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Roles at the county committee; they must sign in with a second factor (TOTP). */
export const countyRoles: readonly Role[] = [
  'county-officer',
  'county-leader',
  'auditor',
  'system-administrator',
];

/** Below the county, who runs an organisation: a committee with secretary and clerks, a branch secretary, or either. */
const runBy: Readonly<Record<OrganisationKind, { committee?: true; branch?: true }>> = {
  'county-committee': {},
  'township-committee': { committee: true },
  'county-direct-committee': { committee: true },
  'organs-work-committee': { committee: true },
  'agri-department': { committee: true },
  // Small organs and enterprises are one branch, large ones have a committee.
  'township-station': { committee: true, branch: true },
  organ: { committee: true, branch: true },
  'state-enterprise': { committee: true, branch: true },
  'private-enterprise': { committee: true, branch: true },
  'village-branch': { branch: true },
  'industry-branch': { branch: true },
  'labour-base-branch': { branch: true },
};

/** Whether a role fits an organisation of a kind: county roles at the county committee, and so on down (R1.1, R3.7). */
export function mayHold(role: Role, kind: string): boolean {
  if (countyRoles.includes(role)) return kind === 'county-committee';
  const by = runBy[kind as OrganisationKind] as (typeof runBy)[OrganisationKind] | undefined;
  return (role === 'branch-secretary' ? by?.branch : by?.committee) === true;
}

/** Whether holders of `giver` may give (and take) `role`: officers run the campaign, but do not watch themselves. */
export function mayGive(giver: Role, role: Role): boolean {
  if (giver === 'system-administrator') return true;
  return giver === 'county-officer' && role !== 'system-administrator' && role !== 'auditor';
}

/** Rights hold for the part of the tree at and below the role's organisation. */
export const rightSchema = z.enum([
  // Names of organisations, to choose one: who manages users needs them, without what the organisations did.
  'organisations.list',
  'organisations.read',
  'organisations.change',
  'campaign.read',
  'campaign.change',
  'periods.read',
  'periods.run',
  'returns.read',
  'returns.fill',
  'returns.review',
  'scores.read',
  'remedies.read',
  'remedies.issue',
  'remedies.work',
  'responsibilities.read',
  'responsibilities.change',
  'inspections.read',
  'inspections.run',
  // Registers about people: who reads, who keeps them.
  'members.read',
  'members.change',
  'teams.read',
  'teams.change',
  'life.read',
  'life.change',
  'training.read',
  'training.change',
  'selection.read',
  'selection.change',
  'development.read',
  'development.change',
  // What is published for everybody, without an account.
  'publications.read',
  'publications.change',
  // Honours and bars: who puts forward, who decides for the county; liaison and demonstration points.
  'recognition.read',
  'recognition.nominate',
  'recognition.decide',
  'points.read',
  'points.change',
  // Visits to a liaison point: a leader's own, or all that one keeps.
  'points.visit',
  // Votes in secret: the people's appraisal and duty reports.
  'ballots.read',
  'ballots.run',
  // Commitments, the county's list of typical ones, service record cards; bulletins, appraisals and summaries.
  'commitments.read',
  'commitments.change',
  'commitments.templates',
  'bulletins.read',
  'bulletins.change',
  // Identity and phone numbers in full, one at a time and audited.
  'members.reveal',
  'users.read',
  'users.change',
  'audit.read',
  'session.own',
]);
export type Right = z.infer<typeof rightSchema>;

const reads: readonly Right[] = [
  'session.own',
  'organisations.list',
  'organisations.read',
  'campaign.read',
  'periods.read',
  'returns.read',
  'scores.read',
  'remedies.read',
  'responsibilities.read',
  'inspections.read',
  'members.read',
  'teams.read',
  'life.read',
  'training.read',
  'selection.read',
  'development.read',
  'publications.read',
  'recognition.read',
  'points.read',
  'ballots.read',
  'commitments.read',
  'bulletins.read',
];

/** Registers that every organisation keeps for itself, its secretary alone where it is a branch. */
const keeps: readonly Right[] = [
  'members.change',
  'teams.change',
  'life.change',
  'training.change',
  'development.change',
  'commitments.change',
  'bulletins.change',
];

export const rightsByRole: Readonly<Record<Role, readonly Right[]>> = {
  'county-officer': [
    ...reads,
    ...keeps,
    'commitments.templates',
    'publications.change',
    'ballots.run',
    'selection.change',
    'recognition.nominate',
    'recognition.decide',
    'points.change',
    'points.visit',
    'members.reveal',
    'organisations.change',
    'campaign.change',
    'periods.run',
    'returns.fill',
    'returns.review',
    'remedies.issue',
    'remedies.work',
    'responsibilities.change',
    'inspections.run',
    'users.read',
    'users.change',
  ],
  'county-leader': [...reads, 'points.visit'],
  'committee-secretary': [
    ...reads,
    ...keeps,
    'publications.change',
    'ballots.run',
    'selection.change',
    'recognition.nominate',
    'points.change',
    'points.visit',
    'members.reveal',
    'returns.fill',
    'returns.review',
    'remedies.issue',
    'remedies.work',
    'responsibilities.change',
    'inspections.run',
  ],
  'committee-clerk': [
    ...reads,
    ...keeps,
    'ballots.run',
    'selection.change',
    'recognition.nominate',
    'points.change',
    'points.visit',
    'members.reveal',
    'returns.fill',
    'returns.review',
    'remedies.work',
    'inspections.run',
  ],
  'branch-secretary': [...reads, ...keeps, 'returns.fill', 'remedies.work'],
  auditor: [...reads, 'users.read', 'audit.read'],
  'system-administrator': ['session.own', 'organisations.list', 'users.read', 'users.change'],
};

/** Whether the role holds the right somewhere; where is decided by the subtree. */
export function roleHas(role: Role, right: Right): boolean {
  return rightsByRole[role].includes(right);
}

/** Every role that holds the right somewhere. */
export function rolesWith(right: Right): Role[] {
  return roles.filter((role) => roleHas(role, right));
}
