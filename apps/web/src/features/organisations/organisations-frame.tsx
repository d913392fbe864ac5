import type { Organisation } from '@lianchuang/domain/organisations/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../lib/use-media.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import type { Edge } from './organisation-tree.ts';
import { organisationsQuery } from './organisations-query.ts';
import { TreePanel } from './tree-panel.tsx';
import { useTreeView } from './use-tree-view.ts';
import './organisations.css';

/** The tree at the left, as of a date and along an edge, and beside it what was chosen (R1.1, R1.2). */
export function OrganisationsFrame(props: {
  title: string;
  selected?: string;
  extra?: ReactNode;
  children: (organisations: readonly Organisation[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { today } = useSession();
  const mayChange = useMay('organisations.change');
  const { asOf, edge, setAsOf, setEdge } = useTreeView();
  const [dialog, setDialog] = useState<'create' | 'import'>();
  const { data, error, isPending, refetch } = useQuery(organisationsQuery(asOf));
  const organisations = data?.items ?? [];
  const close = () => setDialog(undefined);
  return (
    <Page title={props.title} extra={props.extra}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <div className={props.selected ? 'lc-organisations lc-organisations-chosen' : 'lc-organisations'}>
        <aside className="lc-organisations-side" aria-label={t('organisations.tree')}>
          <div className="lc-organisations-bar">
            <Segmented<Edge>
              aria-label={t('organisations.edge')}
              value={edge}
              onChange={setEdge}
              options={[
                { value: 'supervision', label: t('organisations.edge.supervision') },
                { value: 'administration', label: t('organisations.edge.administration') },
              ]}
            />
            <span className="lc-organisations-date">
              <label htmlFor="organisations-as-of">{t('organisations.as-of')}</label>
              <DateField id="organisations-as-of" value={asOf ?? data?.asOf ?? today} onChange={setAsOf} />
              {asOf ? (
                <Button type="link" size="small" onClick={() => setAsOf('')}>
                  {t('organisations.today')}
                </Button>
              ) : null}
            </span>
          </div>
          {isPending ? (
            <Skeleton active title={false} paragraph={{ rows: 14 }} />
          ) : organisations.length === 0 ? null : (
            <TreePanel organisations={organisations} edge={edge} selected={props.selected} />
          )}
          {mayChange ? (
            <div className="lc-organisations-bar">
              <Button onClick={() => setDialog('create')}>{t('organisations.create')}</Button>
              <Button onClick={() => setDialog('import')}>{t('organisations.import')}</Button>
            </div>
          ) : null}
        </aside>
        <div className="lc-organisations-main">
          {phone && !props.selected && organisations.length > 0 ? null : props.children(organisations)}
        </div>
      </div>
      {dialog === 'create' ? (
        <CreateDialog organisations={organisations} under={props.selected} onClose={close} />
      ) : null}
      {dialog === 'import' ? <ImportDialog onClose={close} /> : null}
    </Page>
  );
}
