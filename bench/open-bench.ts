import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDemonstration } from '../apps/server/src/capabilities/demonstration/public.ts';
import { campaignFolder, openProduct, type Product } from '../apps/server/src/compose/open-product.ts';

/** The demonstration county on a database of its own, in a folder that goes again. */
export interface Bench {
  readonly product: Product;
  /** The data folder. */
  readonly data: string;
  /** Milliseconds the demonstration took. */
  readonly demonstrationMs: number;
  close(): Promise<void>;
}

/** Starts the embedded PostgreSQL as the product does and makes the demonstration county. */
export async function openBench(say: (text: string) => void): Promise<Bench> {
  const data = mkdtempSync(join(tmpdir(), 'lianchuang-bench-'));
  // PostgreSQL runs as another user when the bench runs as root.
  chmodSync(data, 0o755);
  const product = await openProduct({ data, databaseUrl: undefined }, say);
  say('demonstration county');
  const started = performance.now();
  await makeDemonstration(
    { db: product.db, files: product.files, campaignFolder: fileURLToPath(campaignFolder) },
    { seed: 1 },
  );
  const demonstrationMs = performance.now() - started;
  await product.county();
  return {
    product,
    data,
    demonstrationMs,
    async close() {
      await product.close(false);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
