import { readdirSync, readFileSync } from 'node:fs';

const app = new URL('./src/app/', import.meta.url);

/** The path of every page as the router has it, `/members/$id`: for tests that hold something against all pages. */
export function pathsOfPages(): string[] {
  return readdirSync(app)
    .filter((file) => /rout.*\.tsx$/.test(file))
    .flatMap((file) => [...readFileSync(new URL(file, app), 'utf8').matchAll(/path: '([^']+)'/g)])
    .map(([, path]) => path ?? '');
}
