import type { Organisation } from '@lianchuang/domain/organisations/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OrganisationsFrame } from './organisations-frame.tsx';
import { useTreeView } from './use-tree-view.ts';

/** The organisation tree, and how many organisations of each kind there were on that day. */
export function OrganisationsPage() {
  const { t } = useTranslation();
  return (
    <OrganisationsFrame title={t('organisations.title')}>
      {(organisations) => <KindCounts organisations={organisations} />}
    </OrganisationsFrame>
  );
}

function KindCounts(props: { organisations: readonly Organisation[] }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { asOf, setAsOf } = useTreeView();
  const counts = new Map<string, number>();
  for (const { kind } of props.organisations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (props.organisations.length === 0 && asOf) {
    return (
      <EmptyState
        title={t('organisations.none-then', { date: formatDate(asOf) })}
        hint={t('organisations.none-then-hint')}
        action={<Button onClick={() => setAsOf('')}>{t('organisations.today')}</Button>}
      />
    );
  }
  if (props.organisations.length === 0) {
    return <EmptyState title={t('organisations.none')} hint={t('organisations.none-hint')} />;
  }
  return (
    <section className="lc-card">
      <h2>
        {t('organisations.count', { date: formatDate(asOf ?? today), count: props.organisations.length })}
      </h2>
      <table className="lc-organisations-table">
        <tbody>
          {[...counts].map(([kind, count]) => (
            <tr key={kind}>
              <th scope="row">{t(`common.kind.${kind}`)}</th>
              <td className="lc-number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="lc-muted">{t('organisations.choose')}</p>
    </section>
  );
}
