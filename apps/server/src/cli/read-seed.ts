import { SettingsError } from '../platform/config/read-settings.ts';

/** The seed of a demonstration county. Throws `SettingsError` for what is no whole number. */
export function readSeed(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new SettingsError(
      `--seed 应为非负整数,不能是“${text.slice(0, 40)}” / --seed must be a whole number of at most nine digits`,
    );
  return Number(text);
}
