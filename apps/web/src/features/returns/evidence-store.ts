import type { evidenceSchema } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import { ApiError } from '../../lib/api-error.ts';
import type { KeptFile } from './draft-db.ts';

export type Evidence = z.output<typeof evidenceSchema>;

export interface PendingFile extends Omit<KeptFile, 'owner' | 'returnId'> {
  readonly status: 'waiting' | 'sending' | 'refused';
  readonly error: unknown;
}

export interface EvidencePorts {
  /** `key` is the idempotency key: the same file arrives once, however often it is sent. */
  readonly upload: (file: PendingFile) => Promise<Evidence>;
  readonly keep: (file: PendingFile) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
  readonly restore: () => Promise<readonly Omit<PendingFile, 'status' | 'error'>[]>;
  readonly onAttached: (evidence: Evidence) => void;
  readonly newKey: () => string;
}

export type EvidenceStore = ReturnType<typeof createEvidenceStore>;

const megabytes = 20;

/** Files on their way to a return, one after another; without a line they wait on this device (R3.4). */
export function createEvidenceStore(ports: EvidencePorts) {
  let files: readonly PendingFile[] = [];
  const listeners = new Set<() => void>();
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (next: readonly PendingFile[]) => {
    files = next;
    for (const listener of listeners) listener();
  };
  const mark = (key: string, part: Partial<PendingFile>) =>
    set(files.map((file) => (file.key === key ? { ...file, ...part } : file)));
  const restored = ports.restore().then(
    (kept) => set([...kept.map((file) => ({ ...file, status: 'waiting' as const, error: null })), ...files]),
    () => undefined,
  );

  async function sendAll(): Promise<void> {
    await restored;
    for (;;) {
      const file = files.find((f) => f.status === 'waiting');
      if (!file) return;
      mark(file.key, { status: 'sending' });
      try {
        const evidence = await ports.upload(file);
        set(files.filter((f) => f.key !== file.key));
        void ports.drop(file.key).catch(() => undefined);
        ports.onAttached(evidence);
      } catch (error) {
        const status = error instanceof ApiError ? error.problem.status : 0;
        const later = status === 0 || status >= 500 || status === 429 || status === 401;
        mark(file.key, { status: later ? 'waiting' : 'refused', error });
        if (later) {
          timer = setTimeout(() => void flush(), 15_000);
          return;
        }
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => files,
    add: (questionId: string, chosen: readonly File[]) => {
      const added = chosen.map((file): PendingFile => {
        const tooLarge = file.size > megabytes * 1024 * 1024;
        return {
          key: ports.newKey(),
          questionId,
          name: file.name,
          file,
          status: tooLarge ? 'refused' : 'waiting',
          error: tooLarge
            ? new ApiError({
                type: 'about:blank',
                title: '',
                status: 413,
                code: 'file-too-large',
                params: { megabytes },
              })
            : null,
        };
      });
      set([...files, ...added]);
      // Where the device keeps nothing the file still goes up from memory.
      for (const file of added) {
        if (file.status === 'waiting') void ports.keep(file).catch(() => undefined);
      }
      void flush();
    },
    giveUp: (key: string) => {
      set(files.filter((file) => file.key !== key));
      void ports.drop(key).catch(() => undefined);
    },
    flush,
  };
}
