import type { Publication } from '@lianchuang/domain/publications/contract';
import { forgetPublic } from '../../capabilities/publications/read-in-public.ts';
import type { TestCounty } from './small-county.ts';

/** What anybody reads now on the public page of an organisation; nothing where it has none. */
export async function readPublicItems(county: TestCounty, place: string): Promise<Publication[]> {
  forgetPublic(county.product.db);
  const page = await county.app.inject({ url: `/api/v1/public/organisations/${county.ids[place]}` });
  return page.statusCode === 404 ? [] : page.json().items;
}
