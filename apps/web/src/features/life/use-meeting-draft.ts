import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../lib/use-session.ts';
import { dropDraft, keepDraft, type MeetingDraft, recallDraft } from './meeting-draft.ts';

/**
 * A form that survives a closed browser: what was left on this device is taken up again, and every change is kept.
 * `of`: `new` or the meeting being corrected; `start` is what stands there at first.
 */
export function useMeetingDraft(of: string, start: () => MeetingDraft) {
  const owner = useSession().user.id;
  const [draft, setDraft] = useState<MeetingDraft>();
  const [recalled, setRecalled] = useState(false);
  const [kept, setKept] = useState(true);
  const starting = useRef(start);
  useEffect(() => {
    let current = true;
    void recallDraft(owner, of).then((found) => {
      if (!current) return;
      setRecalled(found !== undefined);
      setDraft(found ?? starting.current());
    });
    return () => {
      current = false;
    };
  }, [owner, of]);
  const change = useCallback(
    (part: Partial<MeetingDraft>) =>
      setDraft((before) => {
        if (!before) return before;
        const next = { ...before, ...part };
        void keepDraft(owner, of, next).then(setKept);
        return next;
      }),
    [owner, of],
  );
  const drop = useCallback(() => dropDraft(owner, of), [owner, of]);
  const restart = useCallback(async () => {
    await dropDraft(owner, of);
    setRecalled(false);
    setDraft(starting.current());
  }, [owner, of]);
  return { draft, change, drop, restart, recalled, kept };
}
