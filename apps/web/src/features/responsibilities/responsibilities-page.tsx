import {
  listResponsibilities,
  type responsibilitySchema,
} from '@lianchuang/domain/responsibilities/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { useMay } from '../../lib/use-session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { LeadingGroups } from './leading-groups.tsx';

export type Responsibility = z.output<typeof responsibilitySchema>;

const tabs = ['list', 'groups'] as const;

/** R3.7: who answers for what, and the leading groups with their member units. */
export function ResponsibilitiesPage() {
  const { t } = useTranslation();
  const { tab } = useSearch({ strict: false });
  return (
    <Page title={t('responsibilities.title')}>
      <SectionNav
        label={t('responsibilities.title')}
        sections={tabs.map((id) => ({ id, title: t(`responsibilities.tab.${id}`) }))}
      />
      {tab === 'groups' ? <LeadingGroups /> : <ResponsibilityList />}
    </Page>
  );
}

/** For every target, standard, site and open remedy, who is first responsible and who is in charge. */
function ResponsibilityList() {
  const { t } = useTranslation();
  const may = useMay('responsibilities.change');
  const asked = useSearch({ strict: false });
  const [organisation, setOrganisation] = useState(asked.organisation ?? null);
  const [missing, setMissing] = useState(asked.missing === 'true');
  const [open, setOpen] = useState<Responsibility | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['responsibilities', organisation, missing],
    queryFn: ({ signal }) =>
      api(listResponsibilities, {
        query: {
          ...(organisation ? { organisation } : {}),
          ...(missing ? { missing: 'true' as const } : {}),
        },
        signal,
      }),
    placeholderData: (before) => before,
  });
  const columns = useMemo<DataColumn<Responsibility>[]>(
    () => [
      {
        key: 'organisation',
        title: t('responsibilities.organisation'),
        value: (row) => row.organisation.name,
        render: (row) =>
          may ? (
            <RowButton onOpen={() => setOpen(row)}>{row.organisation.name}</RowButton>
          ) : (
            row.organisation.name
          ),
      },
      {
        key: 'kind',
        title: t('responsibilities.kind'),
        filter: true,
        hidden: true,
        value: (row) => t(`common.kind.${row.organisation.kind}`),
      },
      {
        key: 'subject',
        title: t('responsibilities.subject'),
        filter: true,
        value: (row) => t(`responsibilities.subject.${row.subject}`),
      },
      {
        key: 'title',
        title: t('responsibilities.what'),
        value: (row) =>
          row.subject === 'target'
            ? `${row.subjectId} ${row.subjectTitle}`
            : row.subject === 'site'
              ? t('responsibilities.site')
              : row.subjectTitle,
      },
      {
        key: 'first',
        title: t('responsibilities.first'),
        value: (row) => row.firstResponsible,
        render: (row) =>
          row.firstResponsible ?? (
            <ToneTag tone="at-risk" sign="!">
              {t('responsibilities.missing')}
            </ToneTag>
          ),
      },
      { key: 'leader', title: t('responsibilities.leader'), value: (row) => row.leaderInCharge },
      { key: 'department', title: t('responsibilities.department'), value: (row) => row.department },
    ],
    [t, may],
  );
  const rows = useMemo(() => inOrder(data?.items ?? []), [data]);
  return (
    <>
      {data ? <p>{t('responsibilities.progress', { assigned: data.assigned, total: data.total })}</p> : null}
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable
        id="responsibilities"
        name={t('responsibilities.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.subject} ${row.subjectId} ${row.organisation.id}`}
        loading={isPending}
        {...(organisation || missing
          ? {}
          : {
              empty: <EmptyState title={t('responsibilities.none')} hint={t('responsibilities.none-hint')} />,
            })}
        extra={
          <>
            <OrganisationPicker value={organisation} onChange={setOrganisation} allowClear />
            <Checkbox checked={missing} onChange={(event) => setMissing(event.target.checked)}>
              {t('responsibilities.only-missing')}
            </Checkbox>
          </>
        }
      />
      {open ? <AssignDialog row={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

const natural = new Intl.Collator('en', { numeric: true });

/** Organisations as the server orders them, and below each its targets T1, T2, … T10. */
function inOrder(items: readonly Responsibility[]): Responsibility[] {
  const place = new Map<string, number>();
  for (const { organisation } of items)
    if (!place.has(organisation.id)) place.set(organisation.id, place.size);
  return items.toSorted(
    (a, b) =>
      (place.get(a.organisation.id) ?? 0) - (place.get(b.organisation.id) ?? 0) ||
      natural.compare(a.subjectId, b.subjectId),
  );
}
