import type { AwardKind } from '@lianchuang/domain/recognition/awards';
import type { ReadTx } from '../../platform/db/database.ts';
import { joinOrganisation } from '../organisations/public.ts';

/** A line of the notice (公示): of a person the name and post, and nothing else. */
export interface UnderPublicity {
  readonly kind: AwardKind;
  readonly year: number;
  /** Name of the unit, or of the person. */
  readonly name: string;
  /** Empty for a unit. */
  readonly post: string;
  /** Unit of the person; the unit itself. */
  readonly organisation: string;
  readonly from: string;
  readonly until: string;
}

/** What stands in public today, in the scope of the transaction (R5.1). Whoever shows it to the public asks in the county's. */
export function selectUnderPublicity(tx: ReadTx): Promise<UnderPublicity[]> {
  return tx.many<UnderPublicity & Record<string, unknown>>(
    `select n.kind, n.year, coalesce(n.person_name, v.name) as name, n.post, v.name as organisation, n.publicity_from as "from",
       n.publicity_until as "until"
     from nomination n ${joinOrganisation('n')}
     where n.county_id = $1 and n.state = 'publicity' and n.publicity_from <= $2 and n.publicity_until >= $2
     order by n.year, array_position(array['banner-committee', 'benchmark-branch', 'red-star-member', 'advanced-collective',
       'excellent-civil-servant'], n.kind), n.path, n.id`,
    [tx.countyId, tx.today],
  );
}

/** Model experience that is published, in the scope of the transaction (R5.5). */
export function selectPublishedCases(
  tx: ReadTx,
): Promise<{ id: string; title: string; text: string; organisation: string; publishedOn: string }[]> {
  return tx.many(
    `select c.id, c.title, c.text, v.name as organisation, c.published_on as "publishedOn"
     from typical_case c ${joinOrganisation('c')}
     where c.county_id = $1 and c.state = 'published' order by c.published_on desc, c.id limit 200`,
    [tx.countyId],
  );
}
