import type { Problem } from '@lianchuang/domain/http/shapes';
import type { Answer, ReturnDetail, saveAnswers } from '@lianchuang/domain/returns/contract';
import type { z } from 'zod';
import { type Amounts, amountsOf, noAmounts, sameAmounts } from '../../lib/amounts.ts';
import { ApiError } from '../../lib/api-error.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import type { AnswerProblem } from './answer-problems.ts';
import { type Edit, reconcileEdits } from './reconcile-edits.ts';

export type SaveStatus = 'saved' | 'pending' | 'saving' | 'offline' | 'signed-out' | 'failed';

export interface DraftState {
  readonly edits: ReadonlyMap<string, Edit>;
  readonly status: SaveStatus;
  readonly savedAt: string | null;
  /** The answer someone else gave meanwhile, by question. */
  readonly conflicts: ReadonlyMap<string, Answer>;
  /** Figures the server refused, by question; sent again once changed. */
  readonly refusals: ReadonlyMap<string, AnswerProblem>;
  /** Typed, but the answer is closed now. */
  readonly stranded: readonly Edit[];
  /** False when this device could not keep the changes itself (no storage). */
  readonly keptHere: boolean;
  readonly error: unknown;
}

type SaveBody = z.input<(typeof saveAnswers)['body']>;
type Saved = z.output<(typeof saveAnswers)['response']>;

export interface DraftPorts {
  readonly send: (body: SaveBody, key: string) => Promise<Saved>;
  /** Keeps on this device. */
  readonly keep: (edits: readonly Edit[]) => Promise<void>;
  readonly drop: (questionIds: readonly string[]) => Promise<void>;
  readonly restore: () => Promise<readonly Edit[]>;
  readonly onSaved: (saved: Saved) => void;
  /** The return as the server has it, after a stale version. */
  readonly onPresent: (detail: ReturnDetail) => void;
  readonly onClosed: () => void;
  readonly now: () => string;
  readonly wait?: number;
}

export type DraftStore = ReturnType<typeof createDraftStore>;

/**
 * Autosave of one return: every change is kept on this device at once and sent after a pause (R3.4). Without a line it
 * waits and tries again; a stale version is taken up, and only answers that two people changed ask for a choice.
 */
export function createDraftStore(ports: DraftPorts) {
  const wait = ports.wait ?? 700;
  const listeners = new Set<() => void>();
  let server: { version: number; answers: readonly Answer[] } | null = null;
  let check: (questionId: string, amounts: Amounts) => AnswerProblem | null = () => null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let running: Promise<void> | null = null;
  let lastCall: { body: string; key: string } | null = null;
  let state: DraftState = {
    edits: new Map(),
    status: 'saved',
    savedAt: null,
    conflicts: new Map(),
    refusals: new Map(),
    stranded: [],
    keptHere: true,
    error: null,
  };
  const set = (part: Partial<DraftState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const onDevice = (work: Promise<void>) => {
    work.then(
      () => (state.keptHere ? undefined : set({ keptHere: true })),
      () => set({ keptHere: false }),
    );
  };
  const restored = ports.restore().then(
    (kept) => {
      if (kept.length === 0) return;
      set({ edits: new Map([...kept.map((edit) => [edit.questionId, edit] as const), ...state.edits]) });
      reconcile();
      schedule(0);
    },
    () => set({ keptHere: false }),
  );

  function reconcile(): void {
    if (!server) return;
    const { settled, conflicts, stranded } = reconcileEdits(state.edits.values(), server.answers);
    const edits = new Map(state.edits);
    for (const edit of settled) edits.delete(edit.questionId);
    if (settled.length > 0) onDevice(ports.drop(settled.map((edit) => edit.questionId)));
    set({ edits, conflicts: new Map(conflicts.map((c) => [c.edit.questionId, c.theirs])), stranded });
  }

  function sendable(): Edit[] {
    const held = new Set(state.stranded.map((edit) => edit.questionId));
    return [...state.edits.values()].filter(
      (edit) =>
        !held.has(edit.questionId) &&
        !state.conflicts.has(edit.questionId) &&
        !state.refusals.has(edit.questionId) &&
        (edit.confirmOnly || check(edit.questionId, edit.amounts) === null),
    );
  }

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  }

  function put(edits: readonly Edit[]): void {
    const all = new Map(state.edits);
    const refusals = new Map(state.refusals);
    for (const edit of edits) {
      all.set(edit.questionId, edit);
      refusals.delete(edit.questionId);
    }
    set({ edits: all, refusals, status: state.status === 'offline' ? 'offline' : 'pending', error: null });
    onDevice(ports.keep(edits));
    schedule(wait);
  }

  const answerOf = (questionId: string) => server?.answers.find((a) => a.questionId === questionId);
  const baseOf = (questionId: string): Amounts => {
    const answer = answerOf(questionId);
    return answer ? amountsOf(answer) : noAmounts;
  };

  /** Sends what is open until nothing is left or something stands in the way. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= restored.then(sendAll).finally(() => {
      running = null;
    });
    return running;
  }

  async function sendAll(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      const batch = server ? sendable() : [];
      if (!server || batch.length === 0) {
        if (['pending', 'saving', 'offline'].includes(state.status)) set({ status: 'saved' });
        return;
      }
      const answers = batch.map((edit) =>
        edit.confirmOnly
          ? { questionId: edit.questionId, confirmed: true }
          : { questionId: edit.questionId, ...edit.amounts },
      );
      const body = { version: server.version, answers };
      const text = JSON.stringify(body);
      if (lastCall?.body !== text) lastCall = { body: text, key: uuidV7() };
      const edits = new Map(state.edits);
      const marked = batch.map((edit) => ({ ...edit, sent: edit.amounts }));
      for (const edit of marked) edits.set(edit.questionId, edit);
      set({ status: 'saving', edits });
      onDevice(ports.keep(marked));
      try {
        take(await ports.send(body, lastCall.key), marked);
      } catch (error) {
        if (!recover(error)) return;
      }
    }
  }

  function take(saved: Saved, sent: readonly Edit[]): void {
    failures = 0;
    const fresh = new Map(saved.answers.map((answer) => [answer.questionId, answer]));
    const before = server?.answers ?? [];
    server = { version: saved.version, answers: before.map((a) => fresh.get(a.questionId) ?? a) };
    const edits = new Map(state.edits);
    const gone: string[] = [];
    const rebased: Edit[] = [];
    for (const edit of sent) {
      const now = edits.get(edit.questionId);
      if (now === edit) {
        edits.delete(edit.questionId);
        gone.push(edit.questionId);
      } else if (now) {
        const next = { ...now, base: baseOf(edit.questionId), sent: null };
        edits.set(edit.questionId, next);
        rebased.push(next);
      }
    }
    set({ edits, savedAt: saved.savedAt, status: edits.size > 0 ? 'saving' : 'saved', error: null });
    onDevice(ports.drop(gone));
    if (rebased.length > 0) onDevice(ports.keep(rebased));
    ports.onSaved(saved);
  }

  /** Whether to go on at once. */
  function recover(error: unknown): boolean {
    const problem: Problem | null = error instanceof ApiError ? error.problem : null;
    if (!problem || problem.status === 0 || problem.status >= 500 || problem.status === 429) {
      failures += 1;
      set({ status: 'offline', error });
      schedule(Math.min(60_000, 4000 * 2 ** Math.min(failures - 1, 4)));
      return false;
    }
    if (problem.code === 'stale-version' && problem.present) {
      const detail = problem.present as ReturnDetail;
      receive(detail);
      ports.onPresent(detail);
      return true;
    }
    if (problem.code === 'invalid-answers' && problem.errors && problem.errors.length > 0) {
      const refusals = new Map(state.refusals);
      for (const { field, code, params } of problem.errors) {
        if (field) refusals.set(field, params ? { code, params } : { code });
      }
      const more = refusals.size > state.refusals.size;
      set({ refusals, status: 'pending' });
      return more;
    }
    if (problem.code === 'return-closed') ports.onClosed();
    set({ status: problem.status === 401 ? 'signed-out' : 'failed', error });
    return false;
  }

  /** Takes up the return as the server has it now. */
  function receive(detail: Pick<ReturnDetail, 'version' | 'answers'>): void {
    if (server && detail.version < server.version) return;
    server = { version: detail.version, answers: detail.answers };
    reconcile();
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => state,
    receive: (detail: Pick<ReturnDetail, 'version' | 'answers'>) => {
      receive(detail);
      if (sendable().length > 0 && state.status !== 'offline') schedule(wait);
    },
    /** Holds back what is wrong in itself; it stays on this device until it is right. */
    checkWith: (rule: typeof check) => {
      check = rule;
    },
    version: () => server?.version ?? null,
    change: (changes: readonly { questionId: string; amounts: Amounts }[]) => {
      const edits = changes.flatMap(({ questionId, amounts }): Edit[] => {
        const before = state.edits.get(questionId);
        const base = before?.base ?? baseOf(questionId);
        if (!before && sameAmounts(base, amounts)) return [];
        return [
          { questionId, amounts, confirmOnly: false, base, sent: before?.sent ?? null, at: ports.now() },
        ];
      });
      if (edits.length > 0) put(edits);
    },
    confirm: (questionIds: readonly string[]) => {
      const edits = questionIds.flatMap((questionId): Edit[] => {
        if (state.edits.has(questionId)) return [];
        const base = baseOf(questionId);
        return [{ questionId, amounts: base, confirmOnly: true, base, sent: null, at: ports.now() }];
      });
      if (edits.length > 0) put(edits);
    },
    /** Settles a conflict: `mine` is sent over theirs, `theirs` gives up the change. */
    choose: (questionId: string, side: 'mine' | 'theirs') => {
      const edit = state.edits.get(questionId);
      const theirs = state.conflicts.get(questionId);
      if (!edit) return;
      const conflicts = new Map(state.conflicts);
      conflicts.delete(questionId);
      if (side === 'theirs') {
        const edits = new Map(state.edits);
        edits.delete(questionId);
        set({ edits, conflicts });
        onDevice(ports.drop([questionId]));
      } else {
        set({ conflicts });
        put([{ ...edit, base: theirs ? amountsOf(theirs) : edit.base, sent: null }]);
      }
    },
    /** Gives up changes that can no longer be sent. */
    discard: (questionIds: readonly string[]) => {
      const edits = new Map(state.edits);
      for (const id of questionIds) edits.delete(id);
      set({ edits, stranded: state.stranded.filter((edit) => !questionIds.includes(edit.questionId)) });
      onDevice(ports.drop(questionIds));
    },
    flush,
  };
}
