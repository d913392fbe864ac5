import { randomUUID } from 'node:crypto';
import { Pool, type PoolClient, type QueryResultRow, TypeOverrides, types } from 'pg';
import { type Clock, dayOf } from '../clock/clock.ts';
import type { FieldSealer } from '../seal/field-sealer.ts';
import { prepared } from './prepared.ts';
import { beginIn, type Scope } from './scope.ts';

/** A transaction one may read in. `countyId` is the scope's: every query names it itself. */
export interface ReadTx {
  readonly scope: Scope;
  readonly countyId: number;
  /** Instant of the transaction, ISO 8601. */
  readonly now: string;
  /** Day of the transaction in China. */
  readonly today: string;
  /** For the fields that the database never holds in clear. */
  readonly sealer: FieldSealer;
  many<T extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** The only row, or undefined. */
  maybe<T extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<T | undefined>;
  readonly client: PoolClient;
}

declare const writable: unique symbol;

/** A transaction one may write in; only `Database.write` makes one, so no write can stand outside. */
export interface WriteTx extends ReadTx {
  readonly [writable]: true;
  /** Runs a statement, returns how many rows it touched. */
  run(text: string, values?: readonly unknown[]): Promise<number>;
  uuid(): string;
  /** Runs after the commit; not at all when the transaction fails. */
  afterCommit(act: () => void): void;
}

export interface Database {
  read<T>(scope: Scope, act: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T>(scope: Scope, act: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Outside any scope: only the functions made for it answer anything. */
  unscoped<T extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<T[]>;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Dates stay text, instants become ISO text, numbers become numbers. */
function plainTypes(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.DATE, (text: string) => text);
  overrides.setTypeParser(types.builtins.TIMESTAMPTZ, (text: string) => new Date(text).toISOString());
  overrides.setTypeParser(types.builtins.NUMERIC, Number);
  overrides.setTypeParser(types.builtins.INT8, Number);
  return overrides;
}

/** Opens the pool of the application role. `size` connections at most. */
export function openDatabase(appUrl: string, clock: Clock, sealer: FieldSealer, size = 10): Database {
  const pool = new Pool({ connectionString: appUrl, max: size, types: plainTypes() });
  // A connection lost while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);

  async function inTransaction<T>(
    scope: Scope,
    write: boolean,
    act: (tx: WriteTx) => Promise<T>,
  ): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    const after: (() => void)[] = [];
    const now = clock.now();
    try {
      await client.query(beginIn(scope, write));
      const tx = {
        scope,
        countyId: scope.countyId,
        now: now.toISOString(),
        today: dayOf(now),
        sealer,
        client,
        many: async (text: string, values: readonly unknown[] = []) =>
          (await client.query(prepared(text, values))).rows,
        maybe: async (text: string, values: readonly unknown[] = []) =>
          (await client.query(prepared(text, values))).rows[0],
        run: async (text: string, values: readonly unknown[] = []) =>
          (await client.query(prepared(text, values))).rowCount ?? 0,
        uuid: () => randomUUID(),
        afterCommit: (f: () => void) => {
          after.push(f);
        },
      } as unknown as WriteTx;
      const result = await act(tx);
      await client.query('commit');
      for (const f of after) f();
      return result;
    } catch (error) {
      await client.query('rollback').catch((failed: Error) => {
        broken = failed;
      });
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  return {
    pool,
    read: (scope, act) => inTransaction(scope, false, act),
    write: (scope, act) => inTransaction(scope, true, act),
    unscoped: async (text, values = []) => (await pool.query(prepared(text, values))).rows,
    close: () => pool.end(),
  };
}
