import type { AppSearch } from './app-search.ts';

/** A page of the app with its search. */
export interface PageLink {
  readonly to: string;
  readonly search: AppSearch;
}

const pages: readonly [prefix: string, page: (organisation: string, period: string) => PageLink][] = [
  ['teams.secretary-enrichment', (id) => ({ to: `/teams/${id}`, search: { tab: 'ability' } })],
  ['teams.enrichment', (id) => ({ to: `/teams/${id}`, search: { tab: 'ability' } })],
  ['teams.reserve', (id) => ({ to: `/teams/${id}`, search: { tab: 'reserve' } })],
  ['teams.rules-adopted', (id) => ({ to: `/teams/${id}`, search: { tab: 'decisions' } })],
  ['teams.study-sessions', (id) => ({ to: `/teams/${id}`, search: { tab: 'decisions' } })],
  ['teams.discipline-case', (id) => ({ to: `/teams/${id}`, search: { tab: 'decisions' } })],
  ['teams.', (id) => ({ to: `/teams/${id}`, search: {} })],
  ['life.', (organisation, quarter) => ({ to: '/meetings', search: { organisation, quarter } })],
  ['training.plan-fulfilled', () => ({ to: '/training', search: { tab: 'plans' } })],
  ['training.', () => ({ to: '/training', search: {} })],
  ['selection.', () => ({ to: '/selection', search: {} })],
  ['members.development-overdue', () => ({ to: '/development', search: {} })],
  ['members.mobile-in-contact', () => ({ to: '/mobile-members', search: {} })],
  ['members.assigned-post', () => ({ to: '/assigned-posts', search: {} })],
  ['members.', (under) => ({ to: '/members', search: { under } })],
  ['commitments.', (organisation) => ({ to: '/commitments', search: { organisation } })],
  ['service.', (organisation) => ({ to: '/service-cards', search: { organisation } })],
  ['bulletins.', (_, period) => ({ to: '/bulletins', search: { year: period.slice(0, 4) } })],
  ['organisations.coverage', () => ({ to: '/coverage', search: {} })],
];

/** Where the register that publishes a measure is kept; undefined where it has no page. */
export function registerPage(measure: string, organisation: string, period: string): PageLink | undefined {
  return pages.find(([prefix]) => measure.startsWith(prefix))?.[1](organisation, period);
}
