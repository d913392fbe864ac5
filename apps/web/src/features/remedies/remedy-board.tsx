import type { Remedy } from '@lianchuang/domain/remedies/contract';
import { remedyStates } from '@lianchuang/domain/remedies/states';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { RemedyState } from './remedy-state.tsx';

/** A column shows this many cards; the list shows all. */
const most = 60;

/** The same remedies as a board: a column a state, the most urgent on top. */
export function RemedyBoard(props: { rows: readonly Remedy[]; onOpen: (row: Remedy) => void }) {
  const { t } = useTranslation();
  return (
    <div className="lc-board">
      {remedyStates
        .filter((state) => state !== 'cancelled')
        .map((state) => {
          const rows = props.rows.filter((row) => row.state === state);
          const title = t('remedies.board-column', {
            state: t(`common.remedy-state.${state}`),
            count: rows.length,
          });
          return (
            <section key={state} aria-label={title}>
              <h2>{title}</h2>
              {rows.length === 0 ? <p className="lc-muted">{t('common.none')}</p> : null}
              {rows.slice(0, most).map((row) => (
                <button
                  type="button"
                  key={row.id}
                  className="lc-board-card"
                  onClick={() => props.onOpen(row)}
                >
                  <strong>{row.title}</strong>
                  <span>{row.organisation.name}</span>
                  <span className="lc-muted">
                    {t('remedies.card-line', { owner: row.owner, due: formatDate(row.dueOn) })}
                  </span>
                  <RemedyState remedy={row} />
                </button>
              ))}
              {rows.length > most ? (
                <p className="lc-muted">{t('remedies.board-more', { count: rows.length - most })}</p>
              ) : null}
            </section>
          );
        })}
    </div>
  );
}
