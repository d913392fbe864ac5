import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { tooLarge, WorkbookFault, type WorkbookLimits } from './workbook-limits.ts';

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The parts of a package by name. */
export interface Zip {
  has(name: string): boolean;
  /** Inflates one part piece by piece; one that is larger than the directory says is refused while it inflates. */
  pieces(name: string): AsyncGenerator<Uint8Array>;
  /** A whole part. */
  read(name: string): Promise<Uint8Array>;
}

const absent = 0xffffffff;

/**
 * Reads the central directory of a zip and refuses, before anything is inflated, what would take too much room.
 * Throws WorkbookFault `workbook-not-xlsx` (also damaged), `workbook-encrypted`, `workbook-too-large`.
 */
export function openZip(bytes: Uint8Array, limits: Pick<WorkbookLimits, 'inflated' | 'ratio'>): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isCompound(view))
    throw new WorkbookFault(holdsEncrypted(bytes) ? 'workbook-encrypted' : 'workbook-not-xlsx');
  const entries = readDirectory(view, bytes);
  const inflated = sum(entries, (e) => e.size);
  const packed = sum(entries, (e) => e.packed);
  if (inflated > limits.inflated || (inflated > 1024 * 1024 && inflated > packed * limits.ratio)) {
    throw tooLarge(limits);
  }
  const pieces = (name: string): AsyncGenerator<Uint8Array> => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw new WorkbookFault('workbook-not-xlsx');
    return inflate(view, bytes, entry, limits);
  };
  return {
    has: (name) => entries.has(name.toLowerCase()),
    pieces,
    read: async (name) => Buffer.concat(await Readable.from(pieces(name)).toArray()),
  };
}

/** Office before 2007, and today's office documents with a password, are compound files. */
function isCompound(view: DataView): boolean {
  return view.byteLength > 8 && view.getUint32(0) === 0xd0cf11e0;
}

function holdsEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    const end = findEnd(view);
    let at = view.getUint32(end + 16, true);
    if (at === absent) at = long(view, long(view, end - 20 + 8) + 48);
    const decoder = new TextDecoder();
    while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if ((view.getUint16(at + 8, true) & 1) === 1) throw new WorkbookFault('workbook-encrypted');
      entries.set(
        name.replaceAll('\\', '/').toLowerCase(),
        withLongSizes(view, at + 46 + nameLength, extraLength, {
          method: view.getUint16(at + 10, true),
          crc: view.getUint32(at + 16, true),
          packed: view.getUint32(at + 20, true),
          size: view.getUint32(at + 24, true),
          offset: view.getUint32(at + 42, true),
        }),
      );
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookFault('workbook-not-xlsx');
    throw error;
  }
  if (entries.size === 0) throw new WorkbookFault('workbook-not-xlsx');
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_558; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new WorkbookFault('workbook-not-xlsx');
}

/** Sizes beyond four gigabytes, and those of writers that stream, stand in an extra field (zip64). */
function withLongSizes(view: DataView, from: number, length: number, entry: Entry): Entry {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const take = (short: number): number => {
      if (short !== absent) return short;
      next += 8;
      return long(view, next - 8);
    };
    const size = take(entry.size);
    const packed = take(entry.packed);
    return { ...entry, size, packed, offset: take(entry.offset) };
  }
  return entry;
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

async function* inflate(
  view: DataView,
  bytes: Uint8Array,
  entry: Entry,
  limits: Pick<WorkbookLimits, 'inflated'>,
): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw new WorkbookFault('workbook-not-xlsx');
  let size = 0;
  let crc = 0;
  try {
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = Readable.from([bytes.subarray(start, start + entry.packed)]);
    const parts: AsyncIterable<Uint8Array> =
      entry.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: 64 * 1024 }));
    for await (const piece of parts) {
      size += piece.length;
      if (size > entry.size) throw tooLarge(limits);
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    // Of zlib, and of a directory that points beyond the end; what reads the pieces throws its own faults.
    throw error instanceof WorkbookFault ? error : new WorkbookFault('workbook-not-xlsx');
  }
  // A flipped bit may still inflate, to other figures than were saved.
  if (entry.crc !== 0 && crc !== entry.crc) throw new WorkbookFault('workbook-not-xlsx');
}

function sum(entries: Map<string, Entry>, of: (entry: Entry) => number): number {
  let total = 0;
  for (const entry of entries.values()) total += of(entry);
  return total;
}
