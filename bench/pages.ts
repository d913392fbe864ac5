import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import type { Part } from './report.ts';

/** What a browser asks for until the first page after sign-in works, each with all it imports. */
const loaded = [
  /^index\.html$/,
  /^src\/app\/shell\.tsx$/,
  /^src\/features\/tasks\/tasks-page\.tsx$/,
  /locale\/zh-Hans$/,
  /antd\/es\/locale\/zh_CN\.js$/,
  /dayjs\/locale\/zh-cn\.js$/,
];

/** Weight of the script before the page of one's tasks works, from a build of the web app made for it. */
export async function benchPages(): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'lianchuang-pages-'));
  try {
    await build({
      root: fileURLToPath(new URL('../apps/web/', import.meta.url)),
      logLevel: 'silent',
      build: { manifest: true, outDir: folder, emptyOutDir: true },
    });
    const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
    const files = new Set<string>();
    for (const wanted of loaded) {
      const key = Object.keys(manifest).find((k) => wanted.test(k));
      if (key === undefined) throw new Error(`the build has no chunk ${wanted}`);
      collect(manifest, key, files);
    }
    const contents = [...files].map((file) => readFileSync(join(folder, file)));
    const sum = (size: (content: Buffer) => number) => contents.reduce((all, c) => all + size(c), 0) / 1000;
    const plain = sum((c) => c.length);
    const gzip = sum((c) => gzipSync(c, { level: 9 }).length);
    const brotli = sum((c) => brotliCompressSync(c).length);
    const line = (what: string, value: number) => ({
      what,
      value,
      unit: 'kB',
      ratio: value / plain,
      to: 'of the plain script',
      goal: { text: 'at most 250 kB', met: value <= 250 },
    });
    return {
      title: 'Script before the first task page works',
      how: `The entry, the shell, the page of one's tasks and the words in Simplified Chinese with all they import: ${files.size} files of a production build made for this. Each file compressed by itself.`,
      lines: [
        line('compressed with gzip', gzip),
        line('compressed with brotli', brotli),
        { what: 'plain', value: plain, unit: 'kB' },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file of a chunk and of every chunk it imports at once. */
function collect(manifest: Manifest, key: string, files: Set<string>): void {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, files);
}
