import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller files travel in one packet anyway. */
const least = 1024;

/** Vite plugin: beside each text file of a build its `.br` and `.gz`, so that the server never compresses it again. */
export function compressedFiles(): Plugin {
  let folder = '';
  return {
    name: 'lianchuang-compressed-files',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!/\.(js|css|html|svg|webmanifest)$/.test(name)) continue;
          const content = readFileSync(join(folder, name));
          if (content.length < least) continue;
          writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
          writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
        }
      },
    },
  };
}
