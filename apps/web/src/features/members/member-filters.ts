import { transferFilterSchema } from '@lianchuang/domain/members/contract';
import { educationSchema, memberStateSchema, sexSchema } from '@lianchuang/domain/members/terms';
import type { AppSearch } from '../../lib/app-search.ts';
import type { MemberFilters, TransferFilters } from './members-query.ts';

const sizes = [50, 100, 200, 500];

function wholeNumber(text: string | undefined, most: number): number | undefined {
  const number = Number(text);
  return text && Number.isInteger(number) && number >= 0 && number <= most ? number : undefined;
}

/** Which part of a long list an address names. */
export function readPage(search: AppSearch): { limit: number; offset: number } {
  const size = wholeNumber(search.size, 500) ?? 0;
  const limit = sizes.includes(size) ? size : 50;
  const page = Math.max(1, wholeNumber(search.page, 20_000) ?? 1);
  return { limit, offset: (page - 1) * limit };
}

/** The letters that an address names. `q` is what is looked for. */
export function readTransferFilters(
  search: AppSearch,
  q: string,
): TransferFilters & { limit: number; offset: number } {
  return {
    q: q.trim() || undefined,
    state: transferFilterSchema.safeParse(search.state).data,
    ...readPage(search),
  };
}

/** The filters that an address names; what is no value of a filter is left out. `q` is what is looked for. */
export function readFilters(search: AppSearch, q: string): MemberFilters & { limit: number; offset: number } {
  const probationary = search.probationary === 'true' || search.probationary === 'false';
  return {
    q: q.trim() || undefined,
    under: search.under,
    sex: sexSchema.safeParse(search.sex).data,
    education: educationSchema.safeParse(search.education).data,
    state: memberStateSchema.safeParse(search.state).data,
    probationary: probationary ? (search.probationary as 'true' | 'false') : undefined,
    ageFrom: wholeNumber(search.ageFrom, 150),
    ageTo: wholeNumber(search.ageTo, 150),
    ...readPage(search),
  };
}

/** Whether an address may hold what is looked for: numbers of people stay out of the browser's history. */
export function mayStandInAddress(q: string): boolean {
  return q.normalize('NFKC').replaceAll(/\D/g, '').length < 5;
}
