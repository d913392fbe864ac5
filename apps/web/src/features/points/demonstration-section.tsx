import {
  addDemonstrationPoint,
  type DemonstrationPoint,
  endDemonstrationPoint,
  type listDemonstrationPoints,
} from '@lianchuang/domain/points/contract';
import { demonstrationPlaces } from '@lianchuang/domain/points/rules';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { formatDate, formatPoints } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDay } from '../../ui/form-day.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { Sparkline } from '../../ui/sparkline.tsx';
import { demonstrationQuery } from './points-queries.ts';

type Answer = z.output<(typeof listDemonstrationPoints)['response']>;

/** Demonstration points and how each moves against its peers; committees with too few stand above (R5.3, T19). */
export function DemonstrationSection() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(demonstrationQuery);
  const [open, setOpen] = useState<DemonstrationPoint | 'new'>();
  const columns = useMemo<DataColumn<DemonstrationPoint>[]>(
    () => [
      { key: 'place', title: t('points.demonstration'), value: (row) => row.place.name },
      { key: 'committee', title: t('points.committee'), filter: true, value: (row) => row.committee.name },
      { key: 'theme', title: t('points.theme'), value: (row) => row.theme },
      { key: 'from', title: t('points.from'), value: (row) => formatDate(row.from) },
      {
        key: 'score',
        title: t('points.score'),
        numeric: true,
        value: (row) => row.movement.at(-1)?.total ?? null,
        render: (row) => formatPoints(row.movement.at(-1)?.total),
      },
      {
        key: 'peers',
        title: t('points.peers'),
        numeric: true,
        value: (row) => row.movement.at(-1)?.peers ?? null,
        render: (row) => formatPoints(row.movement.at(-1)?.peers),
      },
      {
        key: 'against',
        title: t('points.against'),
        numeric: true,
        value: gained,
        render: (row) => {
          const by = gained(row);
          return by === null ? '—' : `${by > 0 ? '+' : ''}${formatPoints(by)}`;
        },
      },
      {
        key: 'movement',
        title: t('points.movement'),
        fixedOrder: true,
        value: (row) => row.movement.map((m) => formatPoints(m.total)).join(' '),
        render: (row) => (
          <Sparkline
            history={row.movement.map((m) => ({ period: m.periodId, actual: m.total }))}
            unit="count"
          />
        ),
      },
      {
        key: 'state',
        title: t('points.state'),
        value: (row) => (row.endedOn ? t('points.ended', { on: row.endedOn }) : t('points.present')),
        render: (row) =>
          row.endedOn ? (
            t('points.ended', { on: row.endedOn })
          ) : row.may ? (
            <Button type="link" size="small" onClick={() => setOpen(row)}>
              {t('points.cancel')}
            </Button>
          ) : (
            t('points.present')
          ),
      },
    ],
    [t],
  );
  const add = data?.may ? (
    <Button type="primary" onClick={() => setOpen('new')}>
      {t('points.add')}
    </Button>
  ) : null;
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? <Lacking answer={data} /> : null}
      <DataTable<DemonstrationPoint>
        id="demonstration-points"
        name={t('points.tab.demonstration')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        extra={add}
        empty={
          <EmptyState
            title={t('points.no-demonstration')}
            hint={t(data?.may ? 'points.no-demonstration-hint' : 'points.no-demonstration-own')}
            action={add}
          />
        }
      />
      {open === 'new' && data ? <AddDialog answer={data} onClose={() => setOpen(undefined)} /> : null}
      {open && open !== 'new' ? <CancelDialog point={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

/** How much more a point gained than its peers since the first quarter shown in which both have a score, in points. */
function gained({ movement }: DemonstrationPoint): number | null {
  const whole = movement.flatMap((m) => (m.total === null || m.peers === null ? [] : [m.total - m.peers]));
  const [first, last] = [whole[0], whole.at(-1)];
  return first === undefined || last === undefined || whole.length < 2 ? null : last - first;
}

function Lacking({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  if (answer.committees.length === 0) return null;
  const short = answer.committees.filter((c) => c.points < answer.least);
  return (
    <section className="lc-card lc-points-lacking" aria-labelledby="lacking">
      <h2 id="lacking">
        {t(short.length > 0 ? 'points.short' : 'points.all-have', {
          have: answer.committees.length - short.length,
          total: answer.committees.length,
          short: short.length,
          least: answer.least,
        })}
      </h2>
      {short.length > 0 ? (
        <p>
          {short
            .map((c) =>
              t('points.short-one', {
                name: c.organisation.name,
                points: c.points,
                least: answer.least,
                lacking: answer.least - c.points,
              }),
            )
            .join(t('figure.join'))}
        </p>
      ) : null}
    </section>
  );
}

interface Entries {
  committeeId?: string;
  placeId?: string;
  theme?: string;
  from: string;
}

function AddDialog(props: { answer: Answer; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [id] = useState(uuidV7);
  const { committees } = props.answer;
  const only = committees.length === 1 ? committees[0]?.organisation : undefined;
  return (
    <SavingDialog<Entries>
      title={t('points.add')}
      ok={t('points.add')}
      initial={{ from: today, ...(only ? { committeeId: only.id } : {}) }}
      save={({ committeeId = '', placeId = '', theme = '', from }) =>
        api(addDemonstrationPoint, { body: { id, committeeId, placeId, theme, from } })
      }
      refresh={['points']}
      onClose={props.onClose}
    >
      <Form.Item
        name="committeeId"
        label={t('points.committee')}
        rules={[{ required: true, message: t('points.committee-missing') }]}
      >
        <OrganisationPicker kinds={Object.keys(demonstrationPlaces)} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item noStyle dependencies={['committeeId']}>
        {({ getFieldValue }) => {
          const of = committees.find((c) => c.organisation.id === getFieldValue('committeeId'));
          const kinds = of
            ? (demonstrationPlaces as Readonly<Record<string, readonly string[]>>)[of.organisation.kind]
            : [];
          return (
            <Form.Item
              name="placeId"
              label={t('points.demonstration')}
              extra={t('points.place-hint')}
              rules={[{ required: true, message: t('points.place-missing') }]}
            >
              <OrganisationPicker kinds={kinds ?? []} style={{ width: '100%' }} />
            </Form.Item>
          );
        }}
      </Form.Item>
      <Form.Item
        name="theme"
        label={t('points.theme')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('points.theme-missing') }]}
      >
        <Input maxLength={200} placeholder={t('points.theme-example')} />
      </Form.Item>
      <FormDay name="from" label={t('points.from')} max={today} />
    </SavingDialog>
  );
}

function CancelDialog(props: { point: DemonstrationPoint; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { point } = props;
  return (
    <SavingDialog<{ on: string }>
      title={t('points.cancel')}
      ok={t('points.cancel')}
      initial={{ on: today }}
      save={({ on }) =>
        api(endDemonstrationPoint, { params: { id: point.id }, body: { version: point.version, on } })
      }
      refresh={['points']}
      onClose={props.onClose}
    >
      <p>{t('points.cancel-effect', { place: point.place.name })}</p>
      <FormDay name="on" label={t('points.until')} min={point.from} max={today} />
    </SavingDialog>
  );
}
