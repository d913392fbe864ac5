import type { MemberCard } from './members-query.ts';

type Event = MemberCard['events'][number];

/** One line of a member's history: what happened on a day, and where the member belonged from then on. */
export interface HistoryEntry {
  readonly key: string;
  readonly on: string;
  /** Kind of event, or how the member came to belong or no longer to belong anywhere. */
  readonly kind: string;
  /** Undefined: said nothing about a place; null: a member of the county no more. */
  readonly place: MemberCard['affiliations'][number]['organisation'] | undefined;
  readonly detail: Event['detail'];
  readonly byName: string | null;
}

/**
 * Places and events as one history, the newest first. A change of place and the event that tells of it are one entry;
 * a place without an event stands for itself. None is lost, of merged duplicates neither (R1.4).
 */
export function historyOf(card: Pick<MemberCard, 'affiliations' | 'events'>): HistoryEntry[] {
  const places = card.affiliations.map((place, index) => ({ ...place, index }));
  const told = card.events.map((event): HistoryEntry => {
    const at = places.findIndex((place) => place.fromOn === event.onDate && place.how === event.kind);
    const [place] = at < 0 ? [] : places.splice(at, 1);
    const { id: key, onDate: on, kind, detail, byName } = event;
    return { key, on, kind, place: place?.organisation, detail, byName };
  });
  const silent = places.map(
    ({ index, fromOn, how, organisation }): HistoryEntry => ({
      key: `place-${index}`,
      on: fromOn,
      kind: how,
      place: organisation,
      detail: {},
      byName: null,
    }),
  );
  // Sorting is stable: events of one day keep the order in which they were noted.
  return [...told, ...silent].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
