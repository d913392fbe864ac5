/** Every kind of organisation there is (R1.1, R1.3; the identifiers of the glossary). */
export const knownKinds: readonly string[] = [
  'county-committee',
  'organs-work-committee',
  'county-direct-committee',
  'township-committee',
  'village-branch',
  'agri-department',
  'township-station',
  'organ',
  'state-enterprise',
  'private-enterprise',
  'industry-branch',
  'labour-base-branch',
];
