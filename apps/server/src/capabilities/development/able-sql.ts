import { mobileRule } from '@lianchuang/domain/development/mobile-rules';
import { postsUpToAge } from '@lianchuang/domain/development/post-rules';

/** SQL of a day, or of the day so long before it (`6 months`). */
export type DaySql = (before?: string) => string;

/** The day of a parameter. */
export const dayOf =
  (parameter: string): DaySql =>
  (before) =>
    before ? `(${parameter}::date - interval '${before}')::date` : `${parameter}::date`;

/**
 * By village on a day: members able to hold a post (isAble of the domain: not exempt, at home, younger than 70) and
 * those of them who hold one. $1 is the county; `where` narrows the organisations `o`.
 */
export function ableSql(day: DaySql, where: string): string {
  // Who is excused and who holds a post is gathered once: looked up a member at a time it costs more than all the rest.
  return `select o.id as organisation_id, count(*) as able,
      count(*) filter (where m.id in (select member_id from assigned_post where county_id = $1 and from_on <= ${day()}
        and (until_on is null or until_on >= ${day()}))) as holding
    from organisation o
    join member m on m.county_id = o.county_id and m.organisation_id = o.id and m.state = 'active'
      and m.born_on > ${day(`${postsUpToAge} years`)}
    where o.county_id = $1 and o.dissolved_on is null and ${where}
      and m.id not in (select member_id from post_exemption where county_id = $1)
      and m.id not in (select member_id from mobile_member where county_id = $1 and left_on < ${day(`${mobileRule.awayMoreThan} months`)}
        and (returned_on is null or returned_on > ${day()}))
    group by o.id`;
}
