import type { ReturnSummary } from '@lianchuang/domain/returns/contract';
import type { TFunction } from 'i18next';
import type { DataColumn } from './data-table-column.ts';
import { ToneTag } from './state-tag.tsx';

/** The column of a list of returns that marks those whose answers differ from a register, and finds them. */
export function differingColumn(t: TFunction): DataColumn<ReturnSummary> {
  return {
    key: 'differing',
    title: t('answer.register.compared'),
    filter: true,
    value: (row) => t(row.differing > 0 ? 'answer.register.differs' : 'answer.register.none-differs'),
    render: (row) =>
      row.differing > 0 ? (
        <ToneTag tone="at-risk" sign="≠">
          {t('answer.register.count', { count: row.differing })}
        </ToneTag>
      ) : (
        t('answer.register.none-differs')
      ),
    exported: (row) => row.differing,
  };
}
