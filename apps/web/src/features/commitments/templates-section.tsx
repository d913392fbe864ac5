import { commitmentLevels } from '@lianchuang/domain/commitments/levels';
import {
  addCommitmentTemplate,
  type CommitmentTemplate,
  changeCommitmentTemplate,
  offerCommitmentTemplate,
} from '@lianchuang/domain/commitments/templates-contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { ContentItem } from './content-item.tsx';
import { templatesQuery } from './templates-query.ts';

type Act = 'change' | 'withdraw' | 'offer';
type Open = { readonly act: 'add' } | { readonly act: Act; readonly template: CommitmentTemplate };

/** The county's list of typical commitments, added to, changed and withdrawn by the county officer (R4.1). */
export function TemplatesSection() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>();
  const { data, error, isPending, refetch } = useQuery(templatesQuery);
  const columns = useMemo(() => columnsOf(t, (act, template) => setOpen({ act, template })), [t]);
  const close = () => setOpen(undefined);
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<CommitmentTemplate>
        id="commitment-templates"
        name={t('commitments.tab.templates')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        extra={
          <Button type="primary" onClick={() => setOpen({ act: 'add' })}>
            {t('commitments.template-add')}
          </Button>
        }
      />
      {open?.act === 'add' ? <WordsDialog onClose={close} /> : null}
      {open?.act === 'change' ? <WordsDialog template={open.template} onClose={close} /> : null}
      {open?.act === 'withdraw' || open?.act === 'offer' ? (
        <OfferDialog template={open.template} onClose={close} />
      ) : null}
    </>
  );
}

function columnsOf(
  t: TFunction,
  act: (act: Act, template: CommitmentTemplate) => void,
): DataColumn<CommitmentTemplate>[] {
  return [
    { key: 'content', title: t('commitments.content'), value: (row) => row.content },
    {
      key: 'level',
      title: t('commitments.level'),
      filter: true,
      value: (row) => t(`commitments.level.${row.level}`),
    },
    {
      key: 'source',
      title: t('commitments.template-source'),
      filter: true,
      value: (row) => t(`commitments.template-source.${row.source}`),
    },
    {
      key: 'offered',
      title: t('commitments.template-offered'),
      filter: true,
      value: (row) => t(row.offered ? 'commitments.template-offered.yes' : 'commitments.template-offered.no'),
      render: (row) => (
        <ToneTag tone={row.offered ? 'met' : 'none'} sign={row.offered ? '✓' : '○'}>
          {t(row.offered ? 'commitments.template-offered.yes' : 'commitments.template-offered.no')}
        </ToneTag>
      ),
    },
    {
      key: 'acts',
      title: t('commitments.template-acts'),
      fixedOrder: true,
      value: () => '',
      render: (row) =>
        (row.offered ? (['change', 'withdraw'] as const) : (['offer'] as const)).map((name) => (
          <Button
            key={name}
            type="link"
            size="small"
            aria-label={t(`commitments.template-label.${name}`, { content: row.content })}
            onClick={() => act(name, row)}
          >
            {t(`commitments.template-${name}`)}
          </Button>
        )),
    },
  ];
}

interface Words {
  level: CommitmentTemplate['level'];
  content: string;
}

/** Adds one, or puts one into other words; its level stays. */
function WordsDialog(props: { template?: CommitmentTemplate; onClose: () => void }) {
  const { t } = useTranslation();
  const { template } = props;
  const [id] = useState(() => template?.id ?? uuidV7());
  const title = t(template ? 'commitments.template-change-title' : 'commitments.template-add');
  return (
    <SavingDialog<Words>
      title={title}
      ok={t('common.save')}
      initial={{ level: template?.level ?? 'organisation', content: template?.content ?? '' }}
      save={({ level, content }) =>
        template
          ? api(changeCommitmentTemplate, { params: { id }, body: { version: template.version, content } })
          : api(addCommitmentTemplate, { body: { id, level, content } })
      }
      refresh={['commitment-templates']}
      onClose={props.onClose}
    >
      <Form.Item name="level" label={t('commitments.level')}>
        <Select
          disabled={template !== undefined}
          options={commitmentLevels.map((value) => ({ value, label: t(`commitments.level.${value}`) }))}
        />
      </Form.Item>
      <ContentItem />
    </SavingDialog>
  );
}

function OfferDialog(props: { template: CommitmentTemplate; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version, offered, content } = props.template;
  const act = t(offered ? 'commitments.template-withdraw' : 'commitments.template-offer');
  return (
    <SavingDialog
      title={act}
      ok={act}
      initial={{}}
      save={() => api(offerCommitmentTemplate, { params: { id }, body: { version, offered: !offered } })}
      refresh={['commitment-templates']}
      onClose={props.onClose}
    >
      <p>{offered ? t('commitments.template-withdraw-what', { content }) : content}</p>
    </SavingDialog>
  );
}
