import {
  getOrganisation,
  getOrganisationCard,
  listOrganisations,
} from '@lianchuang/domain/organisations/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** The tree as of a date (today when left out). */
export const organisationsQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['organisations', asOf],
    queryFn: ({ signal }) => api(listOrganisations, { query: { asOf }, signal }),
    staleTime: 60_000,
  });

/** One organisation as of a date, with the way above it and its history. */
export const organisationQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['organisations', 'one', id, asOf],
    queryFn: ({ signal }) => api(getOrganisation, { params: { id }, query: { asOf }, signal }),
  });

/** Score, trend, returns, remedies and those below one organisation in a period. */
export const cardQuery = (id: string, period: string | undefined) =>
  queryOptions({
    queryKey: ['organisations', 'card', id, period],
    queryFn: ({ signal }) => api(getOrganisationCard, { params: { id }, query: { period }, signal }),
  });
