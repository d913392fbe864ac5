import { readdirSync } from 'node:fs';

/** The sources below a folder, tests left out. */
export function sources(at: URL): URL[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const url = new URL(entry.name, at);
    if (entry.isDirectory()) return sources(new URL(`${entry.name}/`, at));
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [url] : [];
  });
}

/** Keys written out in calls of `t`, and the beginnings of those put together: t(`common.role.${role}`). */
export function keysUsedIn(code: string): { whole: string[]; begun: string[] } {
  const whole: string[] = [];
  const begun: string[] = [];
  for (const [call] of code.matchAll(
    /\bt\(\s*(?:[^()'`]*\?\s*)?(['`])[^'`]*\1(?:\s*:\s*[^()'`]*(['`])[^'`]*\2)*/g,
  )) {
    for (const [, key] of call.matchAll(/'([a-z][\w-]*\.[\w.-]+)'/g)) if (key) whole.push(key);
    for (const [, head] of call.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)) if (head) begun.push(head);
  }
  return { whole, begun };
}
