/**
 * Whether a typed word finds an organisation: part of its name, its code, its pinyin with or without spaces, or its
 * initials. The key holds the pinyin and, after a bar, the initials: `shi men cun|smc`.
 */
export function matchesSearch(
  organisation: { readonly name: string; readonly code: string | null; readonly sortKey: string },
  typed: string,
): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  if (organisation.name.toLowerCase().includes(wanted)) return true;
  if (organisation.code?.startsWith(wanted)) return true;
  if (!/^[a-z0-9 ]+$/.test(wanted)) return false;
  const [letters = '', initials = ''] = organisation.sortKey.toLowerCase().split('|');
  const compact = wanted.replaceAll(' ', '');
  return letters.replace(/[^a-z0-9]/g, '').startsWith(compact) || initials.startsWith(compact);
}
