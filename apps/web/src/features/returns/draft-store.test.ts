import type { Answer, ReturnDetail } from '@lianchuang/domain/returns/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Amounts, noAmounts } from '../../lib/amounts.ts';
import { ApiError } from '../../lib/api-error.ts';
import { createDraftStore, type DraftPorts } from './draft-store.ts';
import type { Edit } from './reconcile-edits.ts';

const figure = (value: number | null): Amounts => ({ ...noAmounts, value });
const answer = (questionId: string, value: number | null, confirmed = true): Answer => ({
  ...figure(value),
  questionId,
  source: 'typed',
  confirmed,
  unlocked: true,
  reason: null,
  previous: null,
  evidence: [],
  updatedBy: '李明',
  updatedAt: null,
});
const problem = (status: number, code: string, more: object = {}) =>
  new ApiError({ type: 'about:blank', title: '', status, code, ...more });

type Body = Parameters<DraftPorts['send']>[0];

/** A server of one return that behaves as the contract says, and a device that keeps edits. */
function stage(kept: readonly Edit[] = []) {
  let version = 1;
  let answers = [answer('a', 1), answer('b', 2, false)];
  const device = new Map(kept.map((edit) => [edit.questionId, edit]));
  const calls: { body: Body; key: string }[] = [];
  const fault: { next: (() => unknown) | null } = { next: null };
  const write = (given: Body['answers']) => {
    version += 1;
    answers = answers.map((a) => {
      const { confirmed, ...amounts } = given.find((g) => g.questionId === a.questionId) ?? {};
      if (Object.keys(amounts).length === 0 && confirmed === undefined) return a;
      return { ...a, ...amounts, confirmed: confirmed ?? true } as Answer;
    });
  };
  const detail = () => ({ version, answers }) as unknown as ReturnDetail;
  const store = createDraftStore({
    wait: 10,
    now: () => '2008-10-01T08:00:00Z',
    send: async (body, key) => {
      calls.push({ body, key });
      const next = fault.next;
      fault.next = null;
      if (next) throw next();
      if (body.version !== version) throw problem(409, 'stale-version', { present: detail() });
      write(body.answers);
      const ids = body.answers.map((a) => a.questionId);
      return {
        version,
        savedAt: '2008-10-01T08:00:01Z',
        progress: 1,
        answers: answers.filter((a) => ids.includes(a.questionId)),
      };
    },
    keep: async (edits) => {
      for (const edit of edits) device.set(edit.questionId, edit);
    },
    drop: async (ids) => {
      for (const id of ids) device.delete(id);
    },
    restore: async () => kept,
    onSaved: () => {},
    onPresent: () => {},
    onClosed: () => {},
  });
  store.receive(detail());
  return {
    store,
    device,
    calls,
    fault,
    write,
    serverHas: (id: string) => answers.find((a) => a.questionId === id),
  };
}

afterEach(() => vi.useRealTimers());

describe('R3.4 a form saves as one types', () => {
  it('keeps a change on the device at once and drops it when the server has it', async () => {
    const { store, device, serverHas } = stage();
    store.change([{ questionId: 'a', amounts: figure(7) }]);
    expect(device.get('a')?.amounts.value).toBe(7);
    await store.flush();
    expect(serverHas('a')?.value).toBe(7);
    expect(store.snapshot()).toMatchObject({ status: 'saved', savedAt: '2008-10-01T08:00:01Z' });
    expect(device.size).toBe(0);
  });

  it('waits without a line, loses nothing, and repeats the same call under the same key', async () => {
    vi.useFakeTimers();
    const { store, device, fault, calls, serverHas } = stage();
    fault.next = () => problem(0, 'no-connection');
    store.change([{ questionId: 'a', amounts: figure(7) }]);
    await vi.advanceTimersByTimeAsync(20);
    expect(store.snapshot().status).toBe('offline');
    expect(device.size).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(serverHas('a')?.value).toBe(7);
    expect(calls[0]?.key).toBe(calls[1]?.key);
  });

  it('sends what was typed before the browser was closed', async () => {
    const edit = { confirmOnly: false, base: figure(1), sent: null, at: '' };
    const { store, serverHas } = stage([{ ...edit, questionId: 'a', amounts: figure(9) }]);
    await store.flush();
    expect(serverHas('a')?.value).toBe(9);
  });

  it('confirms carried answers without sending their figures', async () => {
    const { store, calls, serverHas } = stage();
    store.confirm(['b']);
    await store.flush();
    expect(calls[0]?.body.answers).toEqual([{ questionId: 'b', confirmed: true }]);
    expect(serverHas('b')).toMatchObject({ value: 2, confirmed: true });
  });
});

describe('R3.4 two people change one form', () => {
  it('takes up a newer version by itself when they changed different answers', async () => {
    const { store, write, serverHas } = stage();
    store.change([{ questionId: 'a', amounts: figure(7) }]);
    write([{ questionId: 'b', value: 5 }]);
    await store.flush();
    expect([serverHas('a')?.value, serverHas('b')?.value]).toEqual([7, 5]);
    expect(store.snapshot().conflicts.size).toBe(0);
  });

  it('shows both values of the same answer and takes the one chosen', async () => {
    const { store, write, serverHas } = stage();
    store.change([{ questionId: 'a', amounts: figure(7) }]);
    write([{ questionId: 'a', value: 4 }]);
    await store.flush();
    expect(store.snapshot().conflicts.get('a')?.value).toBe(4);
    expect(store.snapshot().edits.get('a')?.amounts.value).toBe(7);
    expect(serverHas('a')?.value).toBe(4);
    store.choose('a', 'mine');
    await store.flush();
    expect(serverHas('a')?.value).toBe(7);
  });

  it('gives up the own value when the other is chosen', async () => {
    const { store, write, device, serverHas } = stage();
    store.change([{ questionId: 'a', amounts: figure(7) }]);
    write([{ questionId: 'a', value: 4 }]);
    await store.flush();
    store.choose('a', 'theirs');
    await store.flush();
    expect(serverHas('a')?.value).toBe(4);
    expect(device.size).toBe(0);
  });
});

describe('R3.4 a refused figure', () => {
  it('is named, does not hold up the others, and is sent again once changed', async () => {
    const { store, fault, serverHas } = stage();
    fault.next = () =>
      problem(422, 'invalid-answers', {
        errors: [{ field: 'a', code: 'answer-too-high', params: { limit: 5 } }],
      });
    store.change([
      { questionId: 'a', amounts: figure(70) },
      { questionId: 'b', amounts: figure(3) },
    ]);
    await store.flush();
    expect(store.snapshot().refusals.get('a')?.code).toBe('answer-too-high');
    expect([serverHas('a')?.value, serverHas('b')?.value]).toEqual([1, 3]);
    store.change([{ questionId: 'a', amounts: figure(5) }]);
    await store.flush();
    expect(serverHas('a')?.value).toBe(5);
  });
});
