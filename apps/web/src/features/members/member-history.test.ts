import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from './member-history.ts';

const village = { id: 'v1', name: '柳树11村党支部', kind: 'village-branch' };
const other = { id: 'v2', name: '柳树22村党支部', kind: 'village-branch' };
const event = (id: string, onDate: string, kind: string, detail = {}) => ({
  id,
  onDate,
  kind,
  detail,
  byName: '干事',
  at: `${onDate}T09:00:00Z`,
});

describe('R1.4 the history on a card', () => {
  it('tells a change of place and its event as one, the newest first', () => {
    const entries = historyOf({
      affiliations: [
        { fromOn: '2008-10-06', organisation: other, how: 'transferred' },
        { fromOn: '2001-07-01', organisation: village, how: 'joined' },
      ],
      events: [
        event('e2', '2008-10-06', 'transferred', { number: '〔2008〕1号' }),
        event('e3', '2008-10-01', 'transfer-issued'),
        event('e1', '2001-07-01', 'joined'),
      ],
    });
    expect(entries.map(({ on, kind, place }) => [on, kind, place?.name])).toEqual([
      ['2008-10-06', 'transferred', other.name],
      ['2008-10-01', 'transfer-issued', undefined],
      ['2001-07-01', 'joined', village.name],
    ]);
  });

  it('shows a place that no event tells of', () => {
    const [entry] = historyOf({
      affiliations: [{ fromOn: '1999-07-01', organisation: null, how: 'departed' }],
      events: [],
    });
    expect(entry).toMatchObject({ on: '1999-07-01', kind: 'departed', place: null, byName: null });
  });

  it('loses nothing, whatever happened', () => {
    const day = fc.constantFrom('2001-07-01', '2005-03-08', '2008-10-06');
    const how = fc.constantFrom('joined', 'transferred', 'departed', 'returned');
    const places = fc.array(fc.record({ fromOn: day, organisation: fc.constantFrom(village, null), how }));
    const events = fc.array(fc.tuple(day, how));
    fc.assert(
      fc.property(places, events, (affiliations, happened) => {
        const told = happened.map(([on, kind], i) => event(`e${i}`, on, kind));
        const entries = historyOf({ affiliations, events: told });
        expect(entries.filter((e) => e.byName !== null).length).toBe(told.length);
        expect(entries.filter((e) => e.place !== undefined).length).toBe(affiliations.length);
        expect(entries.every((e, i) => i === 0 || (entries[i - 1]?.on ?? '') >= e.on)).toBe(true);
      }),
    );
  });
});
