import {
  getMember,
  listAlike,
  listMembers,
  listTransfers,
  type Transfer,
} from '@lianchuang/domain/members/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { readAll } from '../../lib/read-all.ts';

export type MemberFilters = z.input<(typeof listMembers)['query']>;
export type TransferFilters = z.input<(typeof listTransfers)['query']>;
export type MemberCard = z.output<(typeof getMember)['response']>;

/** One page of the register; the page before stays until the next one is there. */
export const membersQuery = (query: MemberFilters) =>
  queryOptions({
    queryKey: ['members', 'list', query],
    queryFn: ({ signal }) => api(listMembers, { query, signal }),
    placeholderData: keepPreviousData,
  });

/** A card with its history and what one may do. */
export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'card', id],
    queryFn: ({ signal }) => api(getMember, { params: { id }, signal }),
  });

/** One page of the letters from and to one's organisations; those under way first. */
export const transfersQuery = (query: TransferFilters) =>
  queryOptions({
    queryKey: ['member-transfers', 'list', query],
    queryFn: ({ signal }) => api(listTransfers, { query, signal }),
    placeholderData: keepPreviousData,
  });

/** The letters of all pages, to be exported. */
export const readAllTransfers = ({ q, state }: TransferFilters): Promise<Transfer[]> =>
  readAll((piece) => api(listTransfers, { query: { q, state, ...piece } }));

/** Groups that are probably one person. */
export const alikeQuery = queryOptions({
  queryKey: ['members', 'alike'],
  queryFn: ({ signal }) => api(listAlike, { query: { limit: 200 }, signal }),
});
