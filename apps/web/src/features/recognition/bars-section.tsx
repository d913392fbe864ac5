import { type Bar, liftBar, raiseBar } from '@lianchuang/domain/recognition/bars-contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MemberPicker } from '../../ui/member-picker.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { barsQuery } from './recognition-queries.ts';

/** Who may not be honoured and why; raised by rule or decision, lifted by decision (R5.4). */
export function BarsSection() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(barsQuery);
  const [open, setOpen] = useState<Bar | 'new'>();
  const mayLift = data?.may.includes('lift') ?? false;
  const columns = useMemo<DataColumn<Bar>[]>(
    () => [
      { key: 'unit', title: t('recognition.unit'), value: (row) => row.organisation.name },
      {
        key: 'subject',
        title: t('recognition.bar-subject'),
        filter: true,
        value: (row) => t(`recognition.bar-subject.${row.subject}`),
      },
      { key: 'person', title: t('recognition.person'), value: (row) => row.person },
      {
        key: 'cause',
        title: t('recognition.bar-cause'),
        filter: true,
        value: (row) => t(`recognition.bar-cause.${row.cause}`),
      },
      { key: 'reason', title: t('recognition.reason'), value: (row) => row.reason },
      { key: 'raised', title: t('recognition.raised-on'), value: (row) => formatDate(row.raisedOn) },
      {
        key: 'state',
        title: t('recognition.state'),
        filter: true,
        value: (row) => t(row.liftedOn ? 'recognition.bar-lifted' : 'recognition.bar-in-force'),
        render: (row) =>
          row.liftedOn ? (
            <span title={row.liftReason ?? ''}>
              <ToneTag tone="none" sign="↩">
                {t('recognition.bar-lifted')}
              </ToneTag>{' '}
              {row.liftedOn} {row.liftReason}
            </span>
          ) : (
            <>
              <ToneTag tone="missed" sign="✕">
                {t('recognition.bar-in-force')}
              </ToneTag>
              {mayLift ? (
                <Button type="link" size="small" onClick={() => setOpen(row)}>
                  {t('recognition.lift')}
                </Button>
              ) : null}
            </>
          ),
      },
    ],
    [t, mayLift],
  );
  const raise = data?.may.includes('raise') ? (
    <Button type="primary" onClick={() => setOpen('new')}>
      {t('recognition.raise')}
    </Button>
  ) : null;
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<Bar>
        id="bars"
        name={t('recognition.tab.bars')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        extra={raise}
        empty={
          <EmptyState title={t('recognition.no-bars')} hint={t('recognition.no-bars-hint')} action={raise} />
        }
      />
      {open === 'new' ? <RaiseDialog onClose={() => setOpen(undefined)} /> : null}
      {open && open !== 'new' ? <LiftDialog bar={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

interface Raised {
  organisationId?: string;
  memberId?: string;
  reason?: string;
}

function RaiseDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const [id] = useState(uuidV7);
  return (
    <SavingDialog<Raised>
      title={t('recognition.raise')}
      ok={t('recognition.raise')}
      danger
      initial={{}}
      save={({ organisationId = '', memberId, reason = '' }) =>
        api(raiseBar, { body: { id, organisationId, reason, ...(memberId ? { memberId } : {}) } })
      }
      refresh={['recognition']}
      onClose={props.onClose}
    >
      <p>{t('recognition.raise-effect')}</p>
      <Form.Item
        name="organisationId"
        label={t('recognition.unit')}
        rules={[{ required: true, message: t('error.choose-an-organisation') }]}
      >
        <OrganisationPicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="memberId" label={t('recognition.person')} extra={t('recognition.raise-person-hint')}>
        <MemberPicker />
      </Form.Item>
      <Reason />
    </SavingDialog>
  );
}

function LiftDialog(props: { bar: Bar; onClose: () => void }) {
  const { t } = useTranslation();
  const { bar } = props;
  return (
    <SavingDialog<{ reason?: string }>
      title={t('recognition.lift')}
      ok={t('recognition.lift')}
      initial={{}}
      save={({ reason = '' }) =>
        api(liftBar, { params: { id: bar.id }, body: { version: bar.version, reason } })
      }
      refresh={['recognition']}
      onClose={props.onClose}
    >
      <p>{t('recognition.lift-effect', { name: bar.person ?? bar.organisation.name, reason: bar.reason })}</p>
      <Reason />
    </SavingDialog>
  );
}

function Reason() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={t('recognition.reason')}
      rules={[{ required: true, whitespace: true, min: 4, message: t('error.reason-missing') }]}
    >
      <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
    </Form.Item>
  );
}
