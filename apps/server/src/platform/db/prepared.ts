import type { QueryConfig } from 'pg';

/** More texts than the product has; beyond it a text is not one of ours and stays without a name. */
const most = 1000;
const names = new Map<string, string>();

/**
 * A statement that each connection parses, rewrites for row-level security and plans once instead of at every call.
 * The name stands for the text, hence every value must be a parameter and never part of the text.
 */
export function prepared(text: string, values: readonly unknown[]): QueryConfig {
  let name = names.get(text);
  if (name === undefined) {
    if (names.size >= most) return { text, values: [...values] };
    name = `lc_${names.size}`;
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
