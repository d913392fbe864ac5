import { attributeOf, scanXml } from './scan-xml.ts';

/** Number formats every spreadsheet knows as dates or times, those of East Asia (27-36, 50-58) among them. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a format of one's own shows a date: letters of dates outside quotes, brackets and escapes. */
function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** For each cell style of `styles.xml`, whether it shows numbers as dates. */
export function readDateStyles(bytes: Uint8Array): boolean[] {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let within = false;
  scanXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt')
        own.set(
          Number(attributeOf(attributes, 'numFmtId')),
          isDateFormat(attributeOf(attributes, 'formatCode') ?? ''),
        );
      else if (name === 'cellXfs') within = true;
      else if (name === 'xf' && within) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        styles.push(own.get(id) ?? isBuiltInDate(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') within = false;
    },
  });
  return styles;
}

/**
 * A day counted from 1900 (or 1904, as old Macs do) to a date at UTC; null outside the years 1900 to 9999.
 * Days before 1 March 1900 are one off in spreadsheets, which believe in 29 February 1900.
 */
export function dateOfSerial(serial: number, from1904: boolean): Date | null {
  const day = from1904 ? serial + 1462 : serial;
  if (!(day >= 1 && day < 2_958_466)) return null;
  return new Date(Math.round((day - (day < 60 ? 25_568 : 25_569)) * 86_400) * 1000);
}
