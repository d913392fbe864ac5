import { createHash } from 'node:crypto';

/**
 * The connection of the application role, whose statements row-level security governs.
 * Its password is derived from the owner's, so that there is one secret to keep.
 */
export function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = appPassword(ownerUrl);
  url.username = 'lc_app';
  return url.toString();
}

/** Password of the role `lc_app` on the owner's server. */
export function appPassword(ownerUrl: string): string {
  return createHash('sha256')
    .update(`lc_app:${new URL(ownerUrl).password}`)
    .digest('hex')
    .slice(0, 40);
}
