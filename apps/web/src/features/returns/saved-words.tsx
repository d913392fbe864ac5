import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../lib/describe-error.ts';
import type { ReturnForm } from './use-return-form.ts';

/** The state of autosave in words: “3 秒前已保存”, or what waits on this device and why. */
export function SavedWords(props: { form: ReturnForm }) {
  const { t } = useTranslation();
  const { drafts, files, store } = props.form;
  const waiting = drafts.edits.size - drafts.stranded.length + files.length;
  const ago = useSecondsSince(drafts.savedAt);
  if (drafts.conflicts.size > 0) return t('returns.saved.conflict', { count: drafts.conflicts.size });
  if (drafts.status === 'signed-out') {
    return (
      <>
        {t('returns.saved.signed-out', { count: waiting })}{' '}
        <Link to="/sign-in" search={{ next: location.pathname }}>
          {t('returns.saved.sign-in')}
        </Link>
      </>
    );
  }
  if (drafts.status === 'failed') {
    return (
      <>
        {describeError(drafts.error)}{' '}
        <Button type="link" size="small" onClick={() => void store.flush()}>
          {t('common.retry')}
        </Button>
      </>
    );
  }
  if (drafts.status === 'offline') {
    return t(drafts.keptHere ? 'returns.saved.offline' : 'returns.saved.offline-memory', { count: waiting });
  }
  if (drafts.status === 'saving' || drafts.status === 'pending') return t('returns.saved.saving');
  // Saved as far as it could be: what is left was refused, or is wrong in itself and was not sent.
  const held = drafts.edits.size - drafts.stranded.length;
  if (held > 0) return t('returns.saved.refused', { count: held });
  if (files.some((file) => file.status !== 'refused')) {
    return t('returns.saved.files', { count: files.filter((file) => file.status !== 'refused').length });
  }
  if (ago === null) return props.form.mayFill ? t('returns.saved.auto') : '';
  if (ago < 3) return t('returns.saved.now');
  return ago < 60
    ? t('returns.saved.seconds', { count: ago })
    : t('returns.saved.minutes', { count: Math.floor(ago / 60) });
}

function useSecondsSince(instant: string | null): number | null {
  const [tick, setTick] = useState(0);
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    if (instant === null) return;
    // From the moment it arrived here: the server's clock may differ from this device's.
    setSince(Date.now());
    setTick(0);
    const timer = setInterval(() => setTick((n) => n + 1), 5000);
    return () => clearInterval(timer);
  }, [instant]);
  return since === null ? null : tick * 5;
}
