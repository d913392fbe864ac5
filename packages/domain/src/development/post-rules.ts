/** Posts for members without office (R1.9). */
import { z } from 'zod';
import { addMonths } from './add-months.ts';

/** Posts as branches usually set them up; any other name may be written. */
export const commonPosts = [
  'policy-publicity',
  'mediation',
  'village-affairs-watch',
  'public-order',
  'enrichment-lead',
  'technology',
  'sanitation',
  'care-for-needy',
  'culture',
  'family-planning',
] as const;

/** Why a member is not counted among those able to hold a post. */
export const exemptions = ['in-office', 'unable', 'other'] as const;
export const exemptionSchema = z.enum(exemptions);
export type Exemption = z.infer<typeof exemptionSchema>;

/** Years of age from which on nobody is expected to hold a post (assumed). */
export const postsUpToAge = 70;

/** Whether a member is expected to hold a post on a day: not in office nor exempt, at home, younger than 70. */
export function isAble(
  member: { readonly bornOn: string; readonly exemption: Exemption | null; readonly away: boolean },
  asOf: string,
): boolean {
  return member.exemption === null && !member.away && addMonths(member.bornOn, postsUpToAge * 12) > asOf;
}
