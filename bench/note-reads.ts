import type { Database, ReadTx, WriteTx } from '../apps/server/src/platform/db/database.ts';
import type { Scope } from '../apps/server/src/platform/db/scope.ts';

/** A statement as it reached the database, to be run alone later. */
export type Statement = readonly [text: string, values: readonly unknown[]];

/** A database that takes down the reads made through it, and the scope of the last transaction. */
export interface NotedDatabase extends Database {
  readonly reads: Statement[];
  scope(): Scope | undefined;
}

/** Wraps a database; the statements still run. */
export function noteReads(db: Database): NotedDatabase {
  const reads: Statement[] = [];
  let last: Scope | undefined;
  const noted = <T extends ReadTx>(tx: T): T => ({
    ...tx,
    many: (text: string, values: readonly unknown[] = []) => {
      reads.push([text, values]);
      return tx.many(text, values);
    },
    maybe: (text: string, values: readonly unknown[] = []) => {
      reads.push([text, values]);
      return tx.maybe(text, values);
    },
  });
  return {
    ...db,
    reads,
    scope: () => last,
    read: (scope, act) => {
      last = scope;
      return db.read(scope, (tx) => act(noted(tx)));
    },
    write: (scope, act) => {
      last = scope;
      return db.write(scope, (tx: WriteTx) => act(noted(tx)));
    },
  };
}
