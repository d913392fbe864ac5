import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format.ts';
import { ExplainNumber } from '../../ui/explain-number.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';

/** The quantities under one number (T14, T15, T19): the target is met when every one is. */
export function TargetParts(props: { target: TargetView; period: string | undefined }) {
  const { t } = useTranslation();
  const { target } = props;
  if (target.parts.length === 0) return null;
  return (
    <section>
      <h2>{t('targets.parts')}</h2>
      <table className="lc-target-table">
        <thead>
          <tr>
            <th scope="col">{t('targets.part')}</th>
            <th scope="col" className="lc-number">
              {t('targets.column.actual')}
            </th>
            <th scope="col" className="lc-number">
              {t('targets.column.required')}
            </th>
            <th scope="col">{t('targets.part-state')}</th>
          </tr>
        </thead>
        <tbody>
          {target.parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">{part.title}</th>
              <td className="lc-number">
                <ExplainNumber place={{ target: target.id, period: props.period }} what={part.title}>
                  {formatNumber(part.actual)}
                </ExplainNumber>
              </td>
              <td className="lc-number">{formatNumber(part.required)}</td>
              <td>
                <ToneTag tone={part.met ? 'met' : 'missed'} sign={part.met ? '✓' : '✕'}>
                  {t(part.met ? 'figure.met' : 'targets.part-short')}
                </ToneTag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
