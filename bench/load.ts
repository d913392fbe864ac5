import { Worker } from 'node:worker_threads';

export interface Load {
  readonly port: number;
  /** Path and query asked for over and over. */
  readonly path: string;
  readonly cookie: string;
  /** Keep-alive connections that ask at the same time. */
  readonly connections: number;
  readonly milliseconds: number;
}

export interface Loaded {
  readonly requests: number;
  readonly milliseconds: number;
}

/** A thread that puts load on a port of this machine. An answer other than 200 ends the bench. */
export interface Client {
  /** Answers per second under a load. */
  rate(load: Load): Promise<number>;
  close(): Promise<unknown>;
}

/** Starts the client's thread. */
export function startClient(): Client {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url));
  return {
    rate: (load) =>
      new Promise((done, failed) => {
        worker.once('error', failed);
        worker.once('message', ({ requests, milliseconds }: Loaded) => {
          worker.off('error', failed);
          done((requests / milliseconds) * 1000);
        });
        worker.postMessage(load);
      }),
    close: () => worker.terminate(),
  };
}
