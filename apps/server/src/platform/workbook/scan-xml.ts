import { WorkbookFault } from './workbook-limits.ts';

/** Names come without their namespace prefix; `attributes` is the text between name and end of the tag. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Text looked at in one piece: what is cut from it keeps it in memory, so it is small. */
const chunk = 128 * 1024;

/**
 * Walks through an XML part of a workbook without building a tree, so that a million blank rows cost next to
 * nothing. Document types, and with them entities of one's own, are refused (`workbook-not-xlsx`).
 */
export function scanXml(bytes: Uint8Array, handler: XmlHandler): void {
  const scan = scanner(handler);
  scan(bytes);
  scan();
}

/** The same for a part that comes in pieces: called with each, and once without to end. */
export function scanner(handler: XmlHandler): (piece?: Uint8Array) => void {
  let decoder: TextDecoder | undefined;
  let rest = '';
  return (piece) => {
    if (piece) decoder ??= new TextDecoder(encodingOf(piece));
    const bytes = piece ?? new Uint8Array();
    for (let at = 0; at < Math.max(1, bytes.length); at += chunk) {
      const text =
        rest + (decoder?.decode(bytes.subarray(at, at + chunk), { stream: piece !== undefined }) ?? '');
      rest = text.slice(scanText(text, handler));
    }
  };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Handles what is complete in a piece of text; answers where the incomplete rest begins. */
function scanText(text: string, handler: XmlHandler): number {
  for (let at = 0; ; ) {
    const tag = text.indexOf('<', at);
    if (tag === -1) return at;
    if (tag > at) handler.text?.(unescapeXml(text.slice(at, tag)));
    const next = text.charCodeAt(tag + 1);
    if (next === 0x21 /* ! */ || next === 0x3f /* ? */) {
      const end = skipSpecial(text, tag, handler);
      if (end === -1) return tag;
      at = end;
      continue;
    }
    const end = endOfTag(text, tag);
    if (end === -1) return tag;
    if (next === 0x2f /* / */) handler.close(localName(text.slice(tag + 2, end)));
    else handleOpen(text, tag, end, handler);
    at = end + 1;
  }
}

function handleOpen(text: string, tag: number, end: number, handler: XmlHandler): void {
  const empty = text.charCodeAt(end - 1) === 0x2f;
  let stop = tag + 1;
  while (stop < end && text.charCodeAt(stop) > 0x20 && text.charCodeAt(stop) !== 0x2f) stop++;
  const name = localName(text.slice(tag + 1, stop));
  handler.open(name, text.slice(stop, empty ? end - 1 : end));
  if (empty) handler.close(name);
}

/** Where comments, declarations and raw text end; -1 when not in this piece. */
function skipSpecial(text: string, tag: number, handler: XmlHandler): number {
  if (text.startsWith('<?', tag)) return after(text, '?>', tag);
  if (text.startsWith('<!--', tag)) return after(text, '-->', tag + 4);
  if (text.startsWith('<![CDATA[', tag)) {
    const end = after(text, ']]>', tag + 9);
    if (end !== -1) handler.text?.(text.slice(tag + 9, end - 3));
    return end;
  }
  if (text.length - tag < 9) return -1;
  throw new WorkbookFault('workbook-not-xlsx');
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

/** The `>` that ends a tag; one inside a quoted value does not. */
function endOfTag(text: string, tag: number): number {
  let quote = 0;
  for (let at = tag + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 0x3e) return at;
    else if (c === 0x22 || c === 0x27) quote = c;
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return (colon === -1 ? name : name.slice(colon + 1)).trimEnd();
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute by its local name; undefined when it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
