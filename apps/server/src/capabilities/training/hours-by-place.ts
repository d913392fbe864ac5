import { upwards } from '../organisations/public.ts';

/** Members of today by path, of an organisation and all below it: rows (path, heads). */
export const headsByPlace = (county: string): string =>
  `select left(own.path, up.length) as path, sum(own.heads)::numeric as heads
   from member_heads(${county}) own ${upwards} group by 1`;

/** Hours times heads by path, of sessions held from a day to a day: rows (path, head_hours). */
export const headHoursByPlace = (county: string, from: string, to: string): string =>
  `select left(own.path, up.length) as path, sum(own.head_hours) as head_hours
   from (select a.path, sum(s.hours * a.heads) as head_hours from training_session s
     join training_attendance a on a.county_id = s.county_id and a.session_id = s.id
     where s.county_id = ${county} and s.removed_at is null and s.held_on between ${from} and ${to} group by a.path) own ${upwards} group by 1`;
