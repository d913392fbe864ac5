import { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One route of the API: the server registers it, the web client calls it and the OpenAPI document
 * describes it, all from this object. `path` is relative to `/api/v1` and writes parameters as `:id`.
 */
export interface RouteContract<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly response: R;
  /** A file goes in (multipart) or out (bytes) instead of JSON. */
  readonly transfer: 'json' | 'upload' | 'download';
}

const nothing = z.object({}).optional();
type Nothing = typeof nothing;

/** Declares a route; what is left out takes nothing. Writes need an `Idempotency-Key` header, always. */
export function defineRoute<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(route: {
  id: string;
  method: Method;
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  transfer?: 'json' | 'upload' | 'download';
}): RouteContract<P, Q, B, R> {
  return {
    params: nothing as unknown as P,
    query: nothing as unknown as Q,
    body: nothing as unknown as B,
    transfer: 'json',
    ...route,
  };
}
