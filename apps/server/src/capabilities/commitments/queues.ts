/** Commitments that wait for an organisation's review: of those directly below it, and of its own members. */
export const reviewWhere = (organisation: string): string =>
  `t.state = 'submitted' and ${organisation}::uuid = case when t.member_id is not null then t.organisation_id
     else (select w.supervisor_id from organisation_version w where w.county_id = t.county_id and w.organisation_id = t.organisation_id
       and w.valid_to is null) end`;

/** Published ones of an organisation and its members that are to be kept by a day, or wait for the people's word. */
export const dueWhere = (organisation: string, until: string): string =>
  `t.organisation_id = ${organisation}::uuid and t.state in ('published', 'reported') and t.due_on <= ${until}::date`;
