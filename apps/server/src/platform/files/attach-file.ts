import { type AuditEntry, writeAudit } from '../audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../db/database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { idempotencyKey } from '../http/once.ts';
import type { DirectCall } from '../http/route-entry.ts';
import { type FileKind, noteFile, type ReceivedFile, receiveFile } from './receive-file.ts';

type Call = Pick<DirectCall<unknown, unknown, unknown>, 'platform' | 'actor' | 'request'>;

/** The record a file goes to: in scope, held until the transaction ends with `lock`. Throws `not-found`. */
type ReadRecord<Row> = (tx: ReadTx, lock: boolean) => Promise<Row>;

/**
 * Takes the file of a request for a record and writes in one transaction what `act` writes. Throws
 * `idempotency-key-missing`, what `read` throws, `file-missing`, `file-type`, `file-too-large`.
 */
export async function takeFile<Row, T>(
  { platform, actor, request }: Call,
  kinds: readonly FileKind[],
  read: ReadRecord<Row>,
  act: (tx: WriteTx, row: Row, file: ReceivedFile, key: string) => Promise<T>,
): Promise<T> {
  const key = idempotencyKey(request);
  // Refused before a byte is kept, when the record is out of reach.
  await platform.db.read(actor.scope, (tx) => read(tx, false));
  const file = await receiveFile(platform.files, request, kinds);
  return await platform.db.write(actor.scope, async (tx) => {
    const row = await read(tx, true);
    await noteFile(tx, file);
    return await act(tx, row, file, key);
  });
}

/** A file as it stands at a record. `size` in bytes, `added_at` an instant, `added_by` a name. */
export interface AttachedFile {
  id: string;
  name: string;
  sha256: string;
  size: number;
  media_type: string;
  added_at: string;
  added_by: string;
}

/** The file as the API tells of it, without its content. */
export function presentAttached(file: AttachedFile) {
  return {
    id: file.id,
    name: file.name,
    size: file.size,
    mediaType: file.media_type,
    at: file.added_at,
    by: file.added_by,
  };
}

/** How files stand at one kind of record. */
export interface Attaching<Row> {
  readonly kinds: readonly FileKind[];
  readonly read: ReadRecord<Row>;
  /** Table of the files: county_id, id, path, sha256, name, added_by, added_at, and the columns of `of`. */
  readonly table: string;
  /** What a file belongs to, by column: the record, and the part of it where it has parts. */
  readonly of: (row: Row) => Readonly<Record<string, string>>;
  /** Throws when the record takes no further file. */
  readonly check?: (tx: ReadTx, row: Row) => Promise<void> | void;
  readonly audit: Pick<AuditEntry, 'action' | 'entity' | 'detail'>;
}

/**
 * Adds the file of a request to a record. The same key adds it once, also when it was taken off since; with another
 * file or for another record it is refused (`idempotency-key-reused`). Throws what `takeFile` and `check` throw.
 */
export async function attachFile<Row extends { id: string; path: string; organisation_name: string }>(
  call: Call,
  { kinds, read, table, of, check, audit }: Attaching<Row>,
): Promise<AttachedFile> {
  return await takeFile(call, kinds, read, async (tx, row, file, key) => {
    const belongs = Object.entries(of(row));
    const columns = belongs.map(([column]) => column);
    const before = await tx.maybe<AttachedFile & Record<string, unknown>>(
      `select a.id, a.name, a.sha256, a.added_by, a.added_at, ${columns.map((c) => `a.${c}`).join(', ')}, f.size, f.media_type from ${table} a
       join file f on f.county_id = a.county_id and f.sha256 = a.sha256 where a.county_id = $1 and a.id = $2`,
      [tx.countyId, key],
    );
    if (before) {
      if (before.sha256 !== file.sha256 || belongs.some(([column, value]) => before[column] !== value))
        throw new ProblemError('idempotency-key-reused', 409);
      return before;
    }
    await check?.(tx, row);
    const by = call.actor.displayName;
    const added = await tx.run(
      `insert into ${table} (county_id, id, path, sha256, name, added_by, added_at, ${columns.join(', ')})
       values ($1, $2, $3, $4, $5, $6, $7, ${columns.map((_, i) => `$${i + 8}`).join(', ')}) on conflict (county_id, id) do nothing`,
      [tx.countyId, key, row.path, file.sha256, file.name, by, tx.now, ...belongs.map(([, value]) => value)],
    );
    // The key stands at a record that the actor does not see.
    if (added === 0) throw new ProblemError('idempotency-key-reused', 409);
    await writeAudit(tx, call.actor, {
      action: audit.action,
      entity: audit.entity,
      entityId: row.id,
      organisation: row.organisation_name,
      detail: { ...audit.detail, name: file.name, sha256: file.sha256, size: file.size },
    });
    return {
      id: key,
      name: file.name,
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      added_at: tx.now,
      added_by: by,
    };
  });
}
