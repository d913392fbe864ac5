import { readDateStyles } from './date-styles.ts';
import { openZip, type Zip } from './open-zip.ts';
import { type Deliver, readSheet } from './read-sheet.ts';
import { readSharedStrings } from './read-strings.ts';
import { attributeOf, scanXml } from './scan-xml.ts';
import { WorkbookFault, type WorkbookLimits } from './workbook-limits.ts';

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/**
 * Hands on the rows of the first sheet with data of an xlsx package: visible sheets first, then hidden ones. Returns
 * which cells are merged. Throws WorkbookFault. Blocks while it reads: to be called in a worker thread.
 */
export async function readPackage(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  deliver: Deliver,
): Promise<string[]> {
  const zip = openZip(bytes, limits);
  const workbook =
    (await relationsOf(zip, '')).find((r) => r.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!zip.has(workbook) || !/\.xml$/i.test(workbook)) throw new WorkbookFault('workbook-not-xlsx');
  const relations = await relationsOf(zip, workbook);
  const { sheets, from1904 } = readSheetList(await zip.read(workbook));
  const part = async (type: string): Promise<Uint8Array | undefined> => {
    const target = relations.find((r) => r.type.endsWith(type))?.target;
    return target && zip.has(target) ? zip.read(target) : undefined;
  };
  const strings = await part('/sharedStrings');
  const styles = await part('/styles');
  const context = {
    strings: strings ? readSharedStrings(strings) : [],
    dateStyles: styles ? readDateStyles(styles) : [],
    from1904,
    limits,
  };
  for (const sheet of [...sheets.filter((s) => !s.hidden), ...sheets.filter((s) => s.hidden)]) {
    const target = relations.find((r) => r.id === sheet.relation && r.type.endsWith('/worksheet'))?.target;
    if (!target || !zip.has(target)) continue;
    const { count, merges } = await readSheet(zip.pieces(target), context, deliver);
    if (count > 0) return merges;
  }
  throw new WorkbookFault(sheets.length > 0 ? 'workbook-empty' : 'workbook-not-xlsx');
}

/** What a part refers to, with targets as names in the package. */
async function relationsOf(zip: Zip, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!zip.has(name)) return [];
  const found: Relation[] = [];
  scanXml(await zip.read(name), {
    open(tag, attributes) {
      if (tag !== 'Relationship') return;
      const target = new URL(attributeOf(attributes, 'Target') ?? '', `package:///${folder}`).pathname.slice(
        1,
      );
      found.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: attributeOf(attributes, 'Type') ?? '',
        target: decodeURIComponent(target),
      });
    },
    close: () => undefined,
  });
  return found;
}

function readSheetList(bytes: Uint8Array) {
  const sheets: { relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  scanXml(bytes, {
    open(tag, attributes) {
      if (tag === 'sheet')
        sheets.push({
          // `sheetId` and `id` differ by their beginning, the prefix of `r:id` by its colon.
          relation: attributeOf(attributes, 'id') ?? '',
          hidden: /hidden/i.test(attributeOf(attributes, 'state') ?? ''),
        });
      else if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
    },
    close: () => undefined,
  });
  return { sheets, from1904 };
}
