import { matchesSearch } from '@lianchuang/domain/organisations/matches-search';
import type { getPublicPage, searchPublicPlaces } from '@lianchuang/domain/publications/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { readInPublic } from './read-in-public.ts';
import { type PublicPlace, readPublicPage, selectPublicPlaces } from './store.ts';

const most = 50;

/** Organisations with a public page, for anybody; at most fifty, found by name or pinyin (R4.1). */
export async function findPublicPlaces({
  platform,
  input,
  reply,
}: DirectCall<unknown, z.output<(typeof searchPublicPlaces)['query']>, unknown>): Promise<
  z.output<(typeof searchPublicPlaces)['response']>
> {
  const places = await readInPublic(platform, 'places', selectPublicPlaces);
  mayBeKept(reply);
  return {
    county: places[0]?.county ?? '',
    items: places
      .filter((place) =>
        matchesSearch({ name: place.name, code: null, sortKey: place.sort_key }, input.query.q),
      )
      .slice(0, most)
      .map(shown),
  };
}

/** What an organisation published, for anybody: its commitments, bulletins, appraisals, honours (R4.1-R4.3, R5.1). Throws `not-found`. */
export async function openPublicPage({
  platform,
  input,
  reply,
}: DirectCall<{ id: string }, unknown, unknown>): Promise<z.output<(typeof getPublicPage)['response']>> {
  const { id } = input.params;
  const { place, items } = await readInPublic(platform, `page ${id}`, (tx) => readPublicPage(tx, id));
  mayBeKept(reply);
  return { county: place.county, organisation: shown(place), items };
}

/** Readers' browsers, and a proxy where there is one, may keep what is public for half a minute. */
function mayBeKept(reply: FastifyReply): void {
  reply.header('cache-control', 'public, max-age=30');
}

function shown({ id, name, kind, above }: PublicPlace) {
  return { id, name, kind, above };
}
