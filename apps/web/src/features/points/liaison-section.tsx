import {
  addLiaisonVisit,
  assignLiaisonPoint,
  endLiaisonPoint,
  type Leader,
} from '@lianchuang/domain/points/contract';
import { liaisonRule } from '@lianchuang/domain/points/rules';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDay } from '../../ui/form-day.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { liaisonQuery } from './points-queries.ts';
import { VisitsDrawer } from './visits-drawer.tsx';

type Act = 'assign' | 'visit' | 'end' | 'visits';

/** Leaders with the place each looks after, those who have none first; and who comes to the places in scope (R5.2). */
export function LiaisonSection() {
  const { t } = useTranslation();
  const may = useMay('points.change');
  const visits = useMay('points.visit');
  const { data, error, isPending, refetch } = useQuery(liaisonQuery);
  const [open, setOpen] = useState<{ act: Act; leader: Leader }>();
  const [other, setOther] = useState<string>();
  const columns = useMemo<DataColumn<Leader>[]>(
    () => [
      { key: 'name', title: t('points.leader'), value: (row) => row.name },
      {
        key: 'unit',
        title: t('points.office'),
        value: (row) => `${row.organisation.name} ${t(`teams.post.${row.post}`)}`,
      },
      {
        key: 'place',
        title: t('points.place'),
        value: (row) => row.point?.organisation.name ?? t('points.none'),
        render: (row) =>
          row.point ? (
            row.point.organisation.name
          ) : (
            <span className="lc-points-none">✕ {t('points.none')}</span>
          ),
      },
      {
        key: 'covered',
        title: t('points.state'),
        filter: true,
        hidden: true,
        value: (row) => t(row.point ? 'points.has' : 'points.none'),
      },
      { key: 'from', title: t('points.from'), value: (row) => formatDate(row.point?.from) },
      {
        key: 'visits',
        title: t('points.visits'),
        numeric: true,
        value: (row) => row.point?.visits.length ?? 0,
        render: (row) =>
          row.point && row.point.visits.length > 0 ? (
            <Button type="link" size="small" onClick={() => setOpen({ act: 'visits', leader: row })}>
              {t('points.times', { count: row.point.visits.length })}
            </Button>
          ) : (
            '0'
          ),
      },
      {
        key: 'solved',
        title: t('points.solved'),
        numeric: true,
        value: (row) => row.point?.visits.filter((v) => v.solved !== '').length ?? 0,
      },
      {
        key: 'last',
        title: t('points.last-visit'),
        value: (row) => formatDate(row.point?.visits[0]?.on),
      },
      {
        key: 'acts',
        title: t('points.acts'),
        fixedOrder: true,
        value: () => '',
        render: (row) => {
          const button = (act: 'visit' | 'end' | 'assign', words: string) => (
            <Button type="link" size="small" onClick={() => setOpen({ act, leader: row })}>
              {words}
            </Button>
          );
          return (
            <>
              {row.point && row.mayVisit ? button('visit', t('points.add-visit')) : null}
              {row.point && row.may ? button('end', t('points.end')) : null}
              {!row.point && row.may ? button('assign', t('points.assign')) : null}
            </>
          );
        },
      },
    ],
    [t],
  );
  // A leader's own point, then those who have none.
  const rows = useMemo(() => {
    const place = (row: Leader) => (row.mayVisit && !row.may ? 0 : row.point === null ? 1 : 2);
    return (data?.items ?? []).toSorted((a, b) => place(a) - place(b));
  }, [data]);
  const shown = data?.others.find((o) => o.id === other);
  const close = () => setOpen(undefined);
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && data.total > 0 ? (
        <p>
          {t(data.covered < data.total ? 'points.covered-lacking' : 'points.covered', {
            covered: data.covered,
            total: data.total,
            lacking: data.total - data.covered,
          })}
        </p>
      ) : null}
      {data && visits && !may && !rows.some((row) => row.mayVisit) ? (
        <p className="lc-muted">{t('points.own-unknown')}</p>
      ) : null}
      {data && data.others.length > 0 ? (
        <section className="lc-card lc-points-others" aria-labelledby="others">
          <h2 id="others">{t('points.others')}</h2>
          <ul className="lc-points-visits">
            {data.others.map((o) => (
              <li key={o.id}>
                {o.organisation.name}:{o.name}({t(`teams.post.${o.post}`)}) · {o.from}{' '}
                {o.visits.length > 0 ? (
                  <Button type="link" size="small" onClick={() => setOther(o.id)}>
                    {t('points.times', { count: o.visits.length })}
                  </Button>
                ) : (
                  t('points.no-visits')
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {isPending || rows.length > 0 || data?.others.length === 0 ? (
        <DataTable<Leader>
          id="liaison-points"
          name={t('points.tab.liaison')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.personId}
          loading={isPending}
          empty={
            <EmptyState
              title={t(may ? 'points.no-leaders' : 'points.no-leader-comes')}
              hint={t('points.no-leaders-hint')}
            />
          }
        />
      ) : null}
      {open?.act === 'assign' ? <AssignDialog leader={open.leader} onClose={close} /> : null}
      {open?.act === 'visit' ? <VisitDialog leader={open.leader} onClose={close} /> : null}
      {open?.act === 'end' ? <EndDialog leader={open.leader} onClose={close} /> : null}
      {open?.act === 'visits' && open.leader.point ? (
        <VisitsDrawer
          title={`${open.leader.name} · ${open.leader.point.organisation.name}`}
          visits={open.leader.point.visits}
          onClose={close}
        />
      ) : null}
      {shown ? (
        <VisitsDrawer
          title={`${shown.name} · ${shown.organisation.name}`}
          visits={shown.visits}
          onClose={() => setOther(undefined)}
        />
      ) : null}
    </>
  );
}

function AssignDialog(props: { leader: Leader; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [id] = useState(uuidV7);
  const { leader } = props;
  return (
    <SavingDialog<{ organisationId?: string; from: string }>
      title={t('points.assign-for', { name: leader.name })}
      ok={t('points.assign')}
      initial={{ from: today }}
      save={({ organisationId = '', from }) =>
        api(assignLiaisonPoint, { body: { id, personId: leader.personId, organisationId, from } })
      }
      refresh={['points']}
      onClose={props.onClose}
    >
      <Form.Item
        name="organisationId"
        label={t('points.place')}
        rules={[{ required: true, message: t('points.place-missing') }]}
      >
        <OrganisationPicker
          kinds={liaisonRule(leader.organisation.kind)?.places ?? []}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <FormDay name="from" label={t('points.from')} max={today} />
    </SavingDialog>
  );
}

function VisitDialog(props: { leader: Leader; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [visitId] = useState(uuidV7);
  const { point } = props.leader;
  if (!point) return null;
  return (
    <SavingDialog<{ on: string; found?: string; solved: string }>
      title={t('points.visit-of', { name: props.leader.name, place: point.organisation.name })}
      ok={t('common.save')}
      initial={{ on: today, solved: '' }}
      save={({ on, found = '', solved }) =>
        api(addLiaisonVisit, {
          params: { id: point.id },
          body: { version: point.version, visitId, on, problem: found, solved },
        })
      }
      refresh={['points']}
      onClose={props.onClose}
    >
      <FormDay name="on" label={t('points.visited-on')} min={point.from} max={today} />
      <Form.Item
        name="found"
        label={t('points.found')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('points.found-missing') }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="solved" label={t('points.solved-what')} extra={t('points.solved-hint')}>
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </SavingDialog>
  );
}

function EndDialog(props: { leader: Leader; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { point, name } = props.leader;
  if (!point) return null;
  return (
    <SavingDialog<{ on: string }>
      title={t('points.end')}
      ok={t('points.end')}
      initial={{ on: today }}
      save={({ on }) =>
        api(endLiaisonPoint, { params: { id: point.id }, body: { version: point.version, on } })
      }
      refresh={['points']}
      onClose={props.onClose}
    >
      <p>{t('points.end-effect', { name, place: point.organisation.name })}</p>
      <FormDay name="on" label={t('points.until')} min={point.from} max={today} />
    </SavingDialog>
  );
}
