import { type CoveragePoint, listCoverage } from '@lianchuang/domain/coverage/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatShare } from '../../lib/format.ts';
import { useMay } from '../../lib/use-session.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { coverageColumns } from './coverage-columns.tsx';
import { CoverageDialog } from './coverage-dialog.tsx';

/** R1.3: industries and places that should have a branch, and which have one; those without stand first. */
export function CoveragePage() {
  const { t } = useTranslation();
  const may = useMay('teams.change');
  const [open, setOpen] = useState<CoveragePoint | 'new' | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['coverage'],
    queryFn: ({ signal }) => api(listCoverage, { signal }),
  });
  const columns = useMemo(() => coverageColumns(t, setOpen), [t]);
  const add = may ? (
    <Button type="primary" onClick={() => setOpen('new')}>
      {t('coverage.add')}
    </Button>
  ) : null;
  return (
    <Page
      title={t('coverage.title')}
      hint={
        data && data.total > 0
          ? t('coverage.progress', {
              covered: data.covered,
              total: data.total,
              share: formatShare(data.covered / data.total),
            })
          : t('coverage.hint')
      }
      extra={data && data.items.length > 0 ? add : undefined}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <DataTable<CoveragePoint>
        id="coverage"
        name={t('coverage.title')}
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.id}
        loading={isPending}
        empty={<EmptyState title={t('coverage.none')} hint={t('coverage.none-hint')} action={add} />}
      />
      {open ? (
        <CoverageDialog
          key={open === 'new' ? 'new' : `${open.id} ${open.version}`}
          point={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}
