import type { Command } from 'commander';
import { type County, openProduct, type Product } from '../compose/open-product.ts';
import { readSettings, SettingsError } from '../platform/config/read-settings.ts';
import { stopOnSignals } from './stop-on-signals.ts';

export interface DataOptions {
  data?: string;
}

/** The option every command on data has. */
export function dataOption(command: Command): Command {
  return command.option('--data <dir>', '数据目录 / data folder (data)');
}

/**
 * Opens the product on the data folder for one command and closes it after; beside a running server it uses that
 * server's database and leaves it running. `act` gets the county there is.
 */
export async function withCounty<T>(
  options: DataOptions,
  act: (product: Product, county: County) => Promise<T>,
): Promise<T> {
  return await withProduct(options, async (product) => {
    const county = await product.county();
    if (!county)
      throw new SettingsError(
        '数据目录里还没有县:先运行 lianchuang demo 或 lianchuang start / there is no county in this data folder yet',
      );
    return await act(product, county);
  });
}

/** The same without a county. What a signal cuts short leaves nothing behind and ends with 130. */
export async function withProduct<T>(
  options: DataOptions,
  act: (product: Product) => Promise<T>,
): Promise<T> {
  const stopping = stopOnSignals(130);
  const opening = openProduct(readSettings({ data: options.data }, process.env));
  stopping.later(async () => (await opening.catch(() => undefined))?.close(true));
  const product = await opening;
  try {
    return await act(product);
  } finally {
    await product.close(true);
  }
}

/** Stable JSON on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
