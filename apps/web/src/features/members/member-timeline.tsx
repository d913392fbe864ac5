import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { authorWords } from '../../lib/author-words.ts';
import { hasWords } from '../../lib/i18n.ts';
import { type HistoryEntry, historyOf } from './member-history.ts';
import { ethnicWords } from './member-words.ts';
import type { MemberCard } from './members-query.ts';

/** Where the member belonged and what happened, as one history (R1.4). */
export function MemberTimeline(props: { card: MemberCard }) {
  const { t } = useTranslation();
  return (
    <section className="lc-card" aria-label={t('members.history')}>
      <h2>{t('members.history')}</h2>
      <ol className="lc-member-history">
        {historyOf(props.card).map((entry) => (
          <li key={entry.key}>
            <time dateTime={entry.on}>{entry.on}</time>
            <div>
              <strong>{kindWords(entry.kind, t)}</strong> <Place place={entry.place} />
              {detailLines(entry, t).map((line) => (
                <p key={line}>{line}</p>
              ))}
              {entry.byName ? (
                <p className="lc-muted">{t('members.by', { name: authorWords(entry.byName) })}</p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function kindWords(kind: string, t: TFunction): string {
  const key = `members.event.${kind}`;
  return hasWords(key) ? t(key) : t('members.event.other');
}

function Place(props: { place: HistoryEntry['place'] }) {
  const { t } = useTranslation();
  const { place } = props;
  if (!place) return null;
  if (!place.name) return <>{t('members.elsewhere')}</>;
  return (
    <Link to="/organisations/$id" params={{ id: place.id }} search={{}} className="lc-member-place">
      {place.name}
    </Link>
  );
}

/** What else is known of an event: the letter, the way, the reason, each corrected field. */
function detailLines({ detail, place }: HistoryEntry, t: TFunction): string[] {
  const text = (name: string) => (typeof detail[name] === 'string' ? (detail[name] as string) : '');
  const lines: string[] = [];
  const [from, to, number] = [text('from'), text('to'), text('number')];
  if (from && to) lines.push(t('members.way', { from, to }));
  else if (to) lines.push(t('members.way-to', { to }));
  if (!place && text('organisation')) lines.push(text('organisation'));
  if (number) lines.push(t('members.letter', { number }));
  if (text('duplicate')) {
    lines.push(t('members.merged-from', { name: text('duplicate'), identity: text('identity') }));
  }
  for (const [field, values] of Object.entries((detail.changed ?? {}) as Record<string, unknown[]>)) {
    lines.push(
      t('members.was-is', {
        field: fieldWords(field, t),
        was: valueWords(field, values[0], t),
        is: valueWords(field, values[1], t),
      }),
    );
  }
  if (text('reason')) lines.push(t('members.because', { reason: text('reason') }));
  if (text('note')) lines.push(t('members.note-says', { note: text('note') }));
  return lines;
}

function fieldWords(field: string, t: TFunction): string {
  if (field === 'name') return t('members.name');
  const key = `field.${field.replace('Masked', '')}`;
  return hasWords(key) ? t(key) : field;
}

function valueWords(field: string, value: unknown, t: TFunction): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (field === 'ethnicGroup') return ethnicWords(String(value), t);
  const key = `members.${field}.${String(value)}`;
  return hasWords(key) ? t(key) : String(value);
}
