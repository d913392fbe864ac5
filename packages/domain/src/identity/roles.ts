/** Roles and what each may do (R3.7, design section 3). The same table serves server and buttons. */
import { z } from 'zod';

export const roleSchema = z.enum([
  'county-officer',
  'county-leader',
  'committee-secretary',
  'committee-clerk',
  'branch-secretary',
  'auditor',
  'system-administrator',
]);
export type Role = z.infer<typeof roleSchema>;

/** Roles at the county committee; they must sign in with a second factor (TOTP). */
export const countyRoles: readonly Role[] = [
  'county-officer',
  'county-leader',
  'auditor',
  'system-administrator',
];

/** Kinds of organisation that are run by a committee with a secretary and clerks. */
const committeeKinds: readonly string[] = [
  'township-committee',
  'county-direct-committee',
  'organs-work-committee',
  'agri-department',
  'township-station',
  'organ',
  'state-enterprise',
  'state-enterprise',
  'private-enterprise',
];
/** Kinds that have a branch secretary: branches, and small organs and enterprises that are one branch. */
const branchKinds: readonly string[] = [
  'village-branch',
  'industry-branch',
  'labour-base-branch',
  'township-station',
  'organ',
  'state-enterprise',
  'state-enterprise',
  'private-enterprise',
];

/** Whether a role fits an organisation of a kind: county roles at the county committee, and so on down (R1.1, R3.7). */
export function mayHold(role: Role, kind: string): boolean {
  if (countyRoles.includes(role)) return kind === 'county-committee';
  return (role === 'branch-secretary' ? branchKinds : committeeKinds).includes(kind);
}

/** Whether holders of `giver` may give (and take) `role`: officers run the campaign, but do not watch themselves. */
export function mayGive(giver: Role, role: Role): boolean {
  if (giver === 'system-administrator') return true;
  return giver === 'county-officer' && role !== 'system-administrator' && role !== 'auditor';
}

/** Rights hold for the part of the tree at and below the role's organisation. */
export const rightSchema = z.enum([
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
  'users.read',
  'users.change',
  'audit.read',
  'session.own',
]);
export type Right = z.infer<typeof rightSchema>;

const reads: readonly Right[] = [
  'session.own',
  'organisations.read',
  'campaign.read',
  'periods.read',
  'returns.read',
  'scores.read',
  'remedies.read',
  'responsibilities.read',
];

export const rightsByRole: Readonly<Record<Role, readonly Right[]>> = {
  'county-officer': [
    ...reads,
    'organisations.change',
    'campaign.change',
    'periods.run',
    'returns.fill',
    'returns.review',
    'remedies.issue',
    'remedies.work',
    'responsibilities.change',
    'users.read',
    'users.change',
  ],
  'county-leader': reads,
  'committee-secretary': [
    ...reads,
    'returns.fill',
    'returns.review',
    'remedies.issue',
    'remedies.work',
    'responsibilities.change',
  ],
  'committee-clerk': [...reads, 'returns.fill', 'returns.review', 'remedies.work'],
  'branch-secretary': [...reads, 'returns.fill', 'remedies.work'],
  auditor: [...reads, 'users.read', 'audit.read'],
  'system-administrator': ['session.own', 'users.read', 'users.change'],
};

/** Whether the role holds the right somewhere; where is decided by the subtree. */
export function roleHas(role: Role, right: Right): boolean {
  return rightsByRole[role].includes(right);
}
