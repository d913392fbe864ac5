import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useSession } from '../../lib/use-session.ts';
import { uploadWaiting, watchWaiting } from './waiting-uploads.ts';
import './waiting-uploads-line.css';

/** Quietly says that something typed waits for a line, and sends it when there is one (ui.md: Phone). */
export function WaitingUploadsLine() {
  const { t } = useTranslation();
  const owner = useSession().user.id;
  const [count, setCount] = useState(0);
  // While one types every change waits for a moment: only what stays is worth a line.
  const rested = useDebounced(count, 4000);
  useEffect(() => watchWaiting(owner, setCount), [owner]);
  useEffect(() => {
    const send = () => void uploadWaiting(owner).catch(() => undefined);
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [owner]);
  if (count === 0 || rested === 0) return null;
  return (
    <div className="lc-waiting-uploads" role="status">
      {t('returns.waiting-uploads', { count })}
    </div>
  );
}
