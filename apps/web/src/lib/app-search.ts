/** Search parameters are plain strings everywhere; `period` and `explain` belong to the shell, the rest to pages. */
export type AppSearch = { period?: string | undefined; explain?: string | undefined } & {
  [name: string]: string | undefined;
};

/** Keeps the strings of a search and drops what is empty. */
export function readSearch(search: Record<string, unknown>): AppSearch {
  const kept: AppSearch = {};
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') kept[name] = String(value);
  }
  return kept;
}
