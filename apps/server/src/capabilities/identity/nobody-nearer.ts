/**
 * SQL condition: between the actor and the organisation at `path` nobody has an account that could act, so that what
 * waits there is the actor's to do. `lo` is the actor's own path, `roles` an array of those who could (`rolesWith`);
 * `from`: whether people of the organisation itself could, or only those above it. Stands in queries whose `$1` is the county.
 */
export const nobodyNearer = (
  path: string,
  lo: string,
  roles: string,
  from: 'own' | 'above' = 'own',
): string =>
  `not exists (select 1 from organisation near join users_at($1, array[near.id], ${roles}) u on u.organisation_id = near.id
     where near.county_id = $1 and near.path > ${lo} and ${path} ${from === 'own' ? '>=' : '>'} near.path
       and ${path} < left(near.path, -1) || '/')`;
