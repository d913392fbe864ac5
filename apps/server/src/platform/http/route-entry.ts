import type { RouteContract } from '@lianchuang/domain/http/define-route';
import type { Right } from '@lianchuang/domain/identity/roles';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Database, ReadTx, WriteTx } from '../db/database.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Actor } from './actor.ts';

/** What the product runs on; made once in main and handed down. */
export interface Platform {
  readonly db: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  /** Folder of the campaign definition that ships. */
  readonly campaignFolder: URL;
  /** Tells the recompute worker that something changed. */
  wake(): void;
}

export interface Input<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
}

interface Base {
  readonly contract: RouteContract;
  /** `public`: no sign-in; else the right the actor's role must hold. Row-level security decides where. */
  readonly right: Right | 'public';
  /** Nothing of whoever asks is kept: no line in the log, and requests are counted by the address alone. */
  readonly anonymous?: true;
}
export type RouteEntry = Base &
  (
    | {
        readonly kind: 'read';
        readonly run: (tx: ReadTx, actor: Actor, input: Input<never, never, never>) => Promise<unknown>;
      }
    | {
        readonly kind: 'write';
        readonly run: (tx: WriteTx, actor: Actor, input: Input<never, never, never>) => Promise<unknown>;
      }
    | { readonly kind: 'direct'; readonly run: (call: DirectCall<never, never, never>) => Promise<unknown> }
  );

/** For files in and out and for what happens before anyone is signed in. `actor` is null only on public routes. */
export interface DirectCall<P, Q, B> {
  readonly platform: Platform;
  readonly actor: Actor;
  readonly input: Input<P, Q, B>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Of<T extends z.ZodType> = z.output<T>;
type InputOf<C> = C extends RouteContract<infer P, infer Q, infer B> ? Input<Of<P>, Of<Q>, Of<B>> : never;
type OutputOf<C> = C extends RouteContract<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.input<R> : never;

/** A route that only reads; runs in a read-only transaction in the actor's scope. */
export function read<C extends RouteContract>(
  contract: C,
  right: Right,
  run: (tx: ReadTx, actor: Actor, input: InputOf<C>) => Promise<OutputOf<C>>,
): RouteEntry {
  return { contract, right, kind: 'read', run: run as never };
}

/** A route that writes: one transaction, an `Idempotency-Key`, and an audit row by the operation. */
export function write<C extends RouteContract>(
  contract: C,
  right: Right,
  run: (tx: WriteTx, actor: Actor, input: InputOf<C>) => Promise<OutputOf<C>>,
): RouteEntry {
  return { contract, right, kind: 'write', run: run as never };
}

/** A route that opens its own transactions. */
export function direct<C extends RouteContract>(
  contract: C,
  right: Right | 'public',
  run: (
    call: InputOf<C> extends Input<infer P, infer Q, infer B> ? DirectCall<P, Q, B> : never,
  ) => Promise<OutputOf<C>>,
): RouteEntry {
  return { contract, right, kind: 'direct', run: run as never };
}

/** A public route for those who must not be known by it: see `anonymous` of the entry. */
export function anonymous<C extends RouteContract>(
  contract: C,
  run: (
    call: InputOf<C> extends Input<infer P, infer Q, infer B> ? DirectCall<P, Q, B> : never,
  ) => Promise<OutputOf<C>>,
): RouteEntry {
  return { ...direct(contract, 'public', run), anonymous: true };
}
