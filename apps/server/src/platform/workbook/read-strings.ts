import { scanXml } from './scan-xml.ts';

/** The shared strings of a workbook, in order; pieces of rich text joined, readings above characters left out. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let text = '';
  let taking = false;
  let aside = false;
  scanXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') aside = true;
      else if (name === 't') taking = !aside;
    },
    close(name) {
      if (name === 't') taking = false;
      else if (name === 'rPh') aside = false;
      else if (name === 'si') strings.push(unescapeText(text));
    },
    text(piece) {
      if (taking) text += piece;
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
