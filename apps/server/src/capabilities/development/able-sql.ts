import { mobileRule } from '@lianchuang/domain/development/mobile-rules';
import { postsUpToAge } from '@lianchuang/domain/development/post-rules';

/**
 * By village on a day: members able to hold a post (isAble of the domain: not exempt, at home, younger than 70) and
 * those of them who hold one. $1 is the county; `where` narrows the organisations `o`.
 */
export function ableSql(day: string, where: string): string {
  return `select o.id as organisation_id, count(*) as able, count(p.member_id) as holding
    from organisation o
    join member m on m.county_id = o.county_id and m.organisation_id = o.id and m.state = 'active'
      and m.born_on > (${day}::date - interval '${postsUpToAge} years')::date
    left join (select distinct member_id from assigned_post where county_id = $1 and from_on <= ${day}::date
      and (until_on is null or until_on >= ${day}::date)) p on p.member_id = m.id
    where o.county_id = $1 and o.dissolved_on is null and ${where}
      and not exists (select 1 from post_exemption e where e.county_id = $1 and e.member_id = m.id)
      and not exists (select 1 from mobile_member a where a.county_id = $1 and a.member_id = m.id
        and a.left_on < (${day}::date - interval '${mobileRule.awayMoreThan} months')::date and (a.returned_on is null or a.returned_on > ${day}::date))
    group by o.id`;
}
