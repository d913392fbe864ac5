import type { Role } from '@lianchuang/domain/identity/roles';

/** What a transaction may touch: one county, and the part of the tree whose paths lie in [lo, hi). */
export interface Scope {
  readonly countyId: number;
  readonly lo: string;
  readonly hi: string;
  readonly userId: string;
  /** `system` is the product itself: recomputing, opening periods, making demonstration data; `public` is anybody. */
  readonly role: Role | 'system' | 'public';
}

/** The first path after a subtree: paths end with a dot, and `/` follows it in the collation C. */
export function endOfSubtree(path: string): string {
  return `${path.slice(0, -1)}/`;
}

/** The product itself, over a whole county. */
export function systemScope(countyId: number, rootPath = '0'): Scope {
  return rootPath === '0'
    ? { countyId, lo: '0', hi: '~', userId: 'system', role: 'system' }
    : { countyId, lo: rootPath, hi: endOfSubtree(rootPath), userId: 'system', role: 'system' };
}

/** Anybody, without an account: a range that holds no path, so that only what a policy opens to everybody is theirs. */
export function publicScope(countyId: number): Scope {
  return { countyId, lo: '~', hi: '~', userId: 'public', role: 'public' };
}

/** The statement that opens a transaction in a scope; one round trip, and `set local` so that shards see it. */
export function beginIn(scope: Scope, write: boolean): string {
  const checked = (value: string, pattern: RegExp): string => {
    if (!pattern.test(value)) throw new Error('scope value out of its alphabet');
    return value;
  };
  const path = /^[0-9a-z./~]{1,200}$/;
  return (
    `begin${write ? '' : ' read only'};` +
    `set local lc.county = '${Math.trunc(scope.countyId)}';` +
    `set local lc.lo = '${checked(scope.lo, path)}';set local lc.hi = '${checked(scope.hi, path)}';` +
    `set local lc."user" = '${checked(scope.userId, /^[A-Za-z0-9_-]{1,64}$/)}';` +
    `set local lc.role = '${checked(scope.role, /^[a-z-]{1,40}$/)}'`
  );
}
