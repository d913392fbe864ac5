import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '../../lib/format.ts';
import { ReturnStateTag } from '../../ui/state-tag.tsx';
import type { Card } from './organisation-card.tsx';

/** An organisation's returns and remedies, each one step away. */
export function CardLinks(props: { card: Card }) {
  const { t } = useTranslation();
  const { returns, remedies, organisation } = props.card;
  return (
    <div className="lc-organisation-links">
      <section className="lc-card">
        <h2>{t('organisations.returns')}</h2>
        {returns.length === 0 ? <p className="lc-muted">{t('organisations.returns.none')}</p> : null}
        <ul>
          {returns.map((one) => (
            <li key={one.id}>
              <Link to="/returns/$id" params={{ id: one.id }}>
                {formatPeriod(one.periodId)}
              </Link>
              <ReturnStateTag value={one.state} />
              <span className={one.onTime === false ? 'lc-organisation-late' : 'lc-muted'}>
                {one.onTime === null ? '' : t(one.onTime ? 'organisations.on-time' : 'organisations.late')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="lc-card">
        <h2>{t('organisations.remedies')}</h2>
        {remedies.length === 0 ? <p className="lc-muted">{t('organisations.remedies.none')}</p> : null}
        <ul>
          {remedies.map((remedy) => (
            <li key={remedy.id}>
              <Link to="/remedies" search={{ organisation: organisation.id }}>
                {remedy.title}
              </Link>
              <span>{t(`common.remedy-state.${remedy.state}`)}</span>
              <span className="lc-muted">{remedy.dueOn}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
