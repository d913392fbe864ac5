import type { RouteContract } from '@lianchuang/domain/http/define-route';
import type { Problem } from '@lianchuang/domain/http/shapes';
import type { z } from 'zod';
import { ApiError } from './api-error.ts';
import { uuidV7 } from './uuid-v7.ts';

export { ApiError } from './api-error.ts';

type Empty = Record<never, never>;
type Part<Name extends string, T> =
  Empty extends NonNullable<T> ? { readonly [K in Name]?: T | undefined } : { readonly [K in Name]: T };

/** What a call of the contract takes; parts the contract does not need may be left out. */
export type ApiInput<C extends RouteContract> = Part<'params', z.input<C['params']>> &
  Part<'query', z.input<C['query']>> &
  Part<'body', z.input<C['body']>> & {
    /** Idempotency key to use again when a call is repeated; a new one when left out. */
    readonly key?: string;
    /** With contracts whose `transfer` is `upload`. */
    readonly file?: Blob;
    readonly signal?: AbortSignal;
  };

type Arguments<C extends RouteContract> =
  Empty extends ApiInput<C> ? [input?: ApiInput<C>] : [input: ApiInput<C>];

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly file?: Blob;
  readonly signal?: AbortSignal;
}

/** Address of a contract's route with its parameters filled in; for links to downloads and previews. */
export function apiUrl<C extends RouteContract>(
  contract: C,
  ...[input]: Empty extends ApiInput<C> ? [input?: ApiInput<C>] : [input: ApiInput<C>]
): string {
  return addressOf(contract, (input ?? {}) as Loose);
}

function addressOf(contract: RouteContract, input: Loose): string {
  const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

/**
 * Calls one route of the API by its contract. Writes carry an `Idempotency-Key` (UUIDv7).
 * Downloads (their contracts leave the response unknown) answer a Blob. Errors: ApiError with the problem document; code `no-connection` without a line.
 */
export async function api<C extends RouteContract>(
  contract: C,
  ...[given]: Arguments<C>
): Promise<unknown extends z.output<C['response']> ? Blob : z.output<C['response']>> {
  const input = (given ?? {}) as Loose;
  const headers = new Headers({ accept: 'application/json' });
  const init: RequestInit = { method: contract.method, headers, credentials: 'same-origin' };
  if (input.signal) init.signal = input.signal;
  if (contract.method !== 'GET') headers.set('idempotency-key', input.key ?? uuidV7());
  if (contract.transfer === 'upload' && input.file) {
    const form = new FormData();
    form.set('file', input.file, input.file instanceof File ? input.file.name : 'file');
    init.body = form;
  } else if (contract.method !== 'GET') {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(input.body ?? {});
  }
  const response = await send(addressOf(contract, input), init);
  if (!response.ok) throw new ApiError(await readProblem(response));
  return (contract.transfer === 'download' ? await response.blob() : await response.json()) as never;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError({ type: 'about:blank', title: '', status: 0, code: 'no-connection' });
  }
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    if (typeof body.code === 'string')
      return { type: 'about:blank', title: '', ...body, code: body.code, status: response.status };
  } catch {
    // Not JSON: a proxy answered instead of the server.
  }
  const code = response.status >= 502 ? 'database-away' : 'server-error';
  return { type: 'about:blank', title: '', status: response.status, code };
}
