/** Where a leader's liaison point and a committee's demonstration points may be (R5.2, R5.3, T19). */
import type { OrganisationKind } from '../organisations/kinds.ts';
import type { Post } from '../teams/terms.ts';

/** 县级党员领导干部每人包抓一个农村、机关或非公有制企业;乡镇党委书记、副书记每人一个村. */
export const liaisonLeaders: readonly {
  readonly at: OrganisationKind;
  /** Left out: every post of the team. */
  readonly posts?: readonly Post[];
  readonly places: readonly OrganisationKind[];
}[] = [
  { at: 'county-committee', places: ['village-branch', 'organ', 'private-enterprise'] },
  { at: 'township-committee', posts: ['secretary', 'deputy-secretary'], places: ['village-branch'] },
];

/** 乡镇党委抓村或站所,县直党委抓涉农部门或基层单位,机关工委抓涉农县直党委. */
export const demonstrationPlaces: Readonly<Partial<Record<OrganisationKind, readonly OrganisationKind[]>>> = {
  'township-committee': ['village-branch', 'township-station'],
  // Stations of its own trade: it administers them, the township supervises (R1.2).
  'county-direct-committee': [
    'agri-department',
    'organ',
    'state-enterprise',
    'private-enterprise',
    'township-station',
  ],
  'organs-work-committee': ['county-direct-committee', 'agri-department', 'organ'],
};

/** Three at least, five at most are looked for; more than five are kept and counted all the same. */
export const demonstrationNumbers = { least: 3, most: 5 } as const;

/** The leaders of a kind of organisation who need a liaison point; undefined: its leaders need none. */
export function liaisonRule(kind: string) {
  return liaisonLeaders.find((l) => l.at === kind);
}
