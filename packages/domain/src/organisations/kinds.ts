/** Kinds of organisation and which may stand under which, by territorial supervision (R1.1, R1.2, R1.3). */

export const organisationKinds = [
  'county-committee',
  'township-committee',
  'county-direct-committee',
  'organs-work-committee',
  'village-branch',
  'agri-department',
  'township-station',
  'organ',
  'state-enterprise',
  'private-enterprise',
  'industry-branch',
  'labour-base-branch',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** For each kind, the kinds it may stand under; the county committee stands at the root alone. */
const placesOf: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  'county-committee': [],
  'township-committee': ['county-committee'],
  'county-direct-committee': ['county-committee'],
  'organs-work-committee': ['county-committee'],
  'village-branch': ['township-committee'],
  'township-station': ['township-committee'],
  'agri-department': ['county-direct-committee', 'organs-work-committee'],
  organ: ['county-direct-committee', 'organs-work-committee'],
  'state-enterprise': ['township-committee', 'county-direct-committee', 'organs-work-committee'],
  'private-enterprise': ['township-committee', 'county-direct-committee', 'organs-work-committee'],
  'industry-branch': ['township-committee', 'village-branch'],
  'labour-base-branch': ['township-committee', 'village-branch'],
};

/** Whether an organisation of one kind may be supervised by one of another; unknown kinds stand nowhere. */
export function mayStandUnder(kind: string, parentKind: string): boolean {
  return (placesOf[kind as OrganisationKind] as readonly string[] | undefined)?.includes(parentKind) ?? false;
}
