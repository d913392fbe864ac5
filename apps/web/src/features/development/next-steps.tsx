import type { DevelopmentDetail } from '@lianchuang/domain/development/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { actWords } from './development-state.tsx';

type Next = DevelopmentDetail['next'][number];

/** What may follow: a button where it can be done now, else from when, or what is lacking before. */
export function NextSteps(props: { person: DevelopmentDetail; onTake: (next: Next) => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { next } = props.person;
  const isEnd = (n: Next) => n.act === 'withdraw' || n.act === 'refuse';
  const ends = next.filter((n) => isEnd(n) && n.may);
  const steps = next.filter((n) => !isEnd(n));
  if (next.length === 0) return null;
  const ready = (n: Next) => n.may && n.lacks === null && n.earliest <= today;
  const first = steps.findLast(ready);
  return (
    <section className="lc-card">
      <h2>{t('development.next')}</h2>
      <ul className="lc-next">
        {steps.map((n) => (
          <li key={n.act}>
            <span>
              <strong>{t(`development.act.${n.act}`)}</strong>
              <span className="lc-muted">
                {n.lacks
                  ? t(`error.${n.lacks.code}`, n.lacks.params)
                  : n.earliest > today
                    ? t('development.earliest', { date: formatDate(n.earliest) })
                    : n.latest
                      ? t('development.latest', { date: formatDate(n.latest) })
                      : n.may
                        ? t('development.from-now')
                        : ''}
                {n.may ? '' : ` ${t('development.by-committee')}`}
              </span>
            </span>
            {ready(n) ? (
              <Button type={n === first ? 'primary' : 'default'} onClick={() => props.onTake(n)}>
                {t(`development.act.${n.act}`)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {ends.length > 0 ? (
        <p className="lc-next-ends">
          {ends.map((n) => (
            <Button key={n.act} size="small" onClick={() => props.onTake(n)}>
              {actWords('act', n.act, props.person.state === 'probationary', t)}
            </Button>
          ))}
        </p>
      ) : null}
    </section>
  );
}
