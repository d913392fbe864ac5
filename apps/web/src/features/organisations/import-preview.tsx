import type { importOrganisations } from '@lianchuang/domain/organisations/contract';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { detailWords } from '../../lib/describe-error.ts';

type Found = z.output<typeof importOrganisations.response>;

/** What a workbook holds: which columns are read, every mistake by row and column, and what would be made. */
export function ImportPreview(props: { found: Found; from: string }) {
  const { t } = useTranslation();
  const { found } = props;
  const ignored = found.columns.filter((column) => column.field === null);
  return (
    <div className="lc-organisations-preview">
      <p role="status">
        {found.errors.length > 0
          ? t('organisations.import.errors', { count: found.errors.length })
          : t('organisations.import.will', { count: found.create.length, from: props.from })}
      </p>
      {ignored.length > 0 ? (
        <p className="lc-muted">
          {t('organisations.import.ignored', { columns: ignored.map((column) => column.heading).join(' ') })}
        </p>
      ) : null}
      {found.errors.length > 0 ? (
        <ul className="lc-organisations-errors">
          {found.errors.map((error) => (
            <li key={`${error.row} ${error.column} ${error.code}`}>
              {detailWords({
                row: error.row,
                column: error.column,
                code: error.code,
                ...(error.params ? { params: error.params } : {}),
              })}
            </li>
          ))}
        </ul>
      ) : (
        <table className="lc-organisations-table">
          <thead>
            <tr>
              <th scope="col">{t('organisations.import.row')}</th>
              <th scope="col">{t('organisations.name')}</th>
              <th scope="col">{t('organisations.kind')}</th>
              <th scope="col">{t('organisations.supervisor')}</th>
            </tr>
          </thead>
          <tbody>
            {found.create.slice(0, 500).map((row) => (
              <tr key={row.row}>
                <td className="lc-number">{row.row}</td>
                <td>{row.name}</td>
                <td>{t(`common.kind.${row.kind}`)}</td>
                <td>{row.supervisor}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
