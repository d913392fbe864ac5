import { readEvidence } from '@lianchuang/domain/returns/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../lib/api.ts';
import { formatInstant, formatNumber, formatPeriod } from '../../lib/format.ts';
import type { Explanation } from './explain-query.ts';

/** The end of the way: the measure's figure and the records it rests on, with their evidence. */
export function MeasureRecords(props: { explanation: Explanation }) {
  const { t } = useTranslation();
  const { measure, records } = props.explanation;
  if (!measure && records.length === 0) return null;
  return (
    <section>
      {measure ? (
        <>
          <h3>{t('explain.measure')}</h3>
          <p>
            {measure.title}: <strong>{formatNumber(measure.value, measure.unit)}</strong>
            {measure.denominator === null ? null : (
              <span className="lc-muted">
                {' '}
                {formatNumber(measure.numerator)} / {formatNumber(measure.denominator)}
              </span>
            )}
          </p>
          <p className="lc-muted">{t('explain.source', { source: t(`common.source.${measure.source}`) })}</p>
        </>
      ) : null}
      <h3>{t('explain.records')}</h3>
      {records.length === 0 ? <p className="lc-muted">{t('explain.records-none')}</p> : null}
      <ul className="lc-explain-records">
        {records.map((record) => (
          <li key={`${record.kind}-${record.id}`}>
            {record.returnId ? (
              <Link
                to="/returns/$id"
                params={{ id: record.returnId }}
                search={{}}
                {...(record.questionId ? { hash: `question-${record.questionId}` } : {})}
              >
                {labelOf(record.label)}
              </Link>
            ) : record.link ? (
              <Link {...placeOf(record.link)}>{labelOf(record.label)}</Link>
            ) : (
              <span>{labelOf(record.label)}</span>
            )}
            <div className="lc-muted">
              {[
                ...record.marks.map((mark) => t(mark)),
                record.by,
                record.at ? formatInstant(record.at) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {record.evidence.map((file) => (
              <a
                key={file.id}
                href={apiUrl(readEvidence, { params: { id: file.id } })}
                target="_blank"
                rel="noreferrer"
              >
                {t('explain.evidence', { name: file.name })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A page as the server wrote it: `/teams/x?tab=ability`. */
function placeOf(link: string): { to: string; search: Record<string, string> } {
  const [to = '', query = ''] = link.split('?');
  return { to, search: Object.fromEntries(new URLSearchParams(query)) };
}

/** A record is labelled by its period and organisation; the period is said in words. */
function labelOf(label: string): string {
  return label.replace(/^\d{4}-(Q[1-4]|H[12]|Y)/, (period) => formatPeriod(period));
}
