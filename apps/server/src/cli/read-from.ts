import { SettingsError } from '../platform/config/read-settings.ts';
import { readDay } from '../platform/workbook/read-day.ts';

/** The day an import begins on, when one is given. Throws `SettingsError` for what is no day. */
export function readFrom(text: string | undefined): string | undefined {
  if (text !== undefined && readDay(text) !== text)
    throw new SettingsError(
      `--from 应为 2007-01-01 这样的日期,不能是“${text.slice(0, 40)}” / --from must be a day such as 2007-01-01`,
    );
  return text;
}
