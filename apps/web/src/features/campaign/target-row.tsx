import type { Target } from '@lianchuang/domain/campaign/definition';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format.ts';
import { AssumedTag } from '../../ui/state-tag.tsx';
import { requiredWords } from './comparison-words.ts';
import { useDraft } from './draft-context.ts';
import { FieldIssues } from './field-issues.tsx';
import { NumberField } from './number-field.tsx';
import { Quote } from './quote.tsx';
import { TextField } from './text-field.tsx';

/** One target; `index` is its place in the definition. */
export function TargetRow(props: { target: Target; index: number }) {
  const { t } = useTranslation();
  const { definition, editing } = useDraft();
  const { target } = props;
  const path = ['targets', props.index];
  const indicator = definition.indicators.find((i) => i.id === target.indicator);
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 400, minWidth: 260 }}>
        <strong>{target.id}</strong>{' '}
        <TextField path={[...path, 'title']} label={t('campaign.title-of', { id: target.id })} />
        <AssumedTag value={target.assumed} />
        <br />
        <Quote text={target.quote} />
        <FieldIssues path={path} />
      </th>
      <td data-label={t('campaign.indicator')}>
        {indicator?.formula}
        <AssumedTag value={indicator?.assumed} />
        {target.parts.map((part, at) => (
          <div key={part.id}>
            {part.title}:{' '}
            <NumberField path={[...path, 'parts', at, 'required']} label={`${target.id} ${part.title}`} />
          </div>
        ))}
      </td>
      <td data-label={t('campaign.required')}>
        {editing ? <RequiredFields target={target} path={path} /> : <RequiredFigures target={target} />}
      </td>
      <td data-label={t('campaign.trajectory')}>
        {target.trajectory.map((point, at) => (
          <div key={point.year} style={{ whiteSpace: 'nowrap' }}>
            {t('campaign.year', { year: point.year })}{' '}
            <NumberField
              path={[...path, 'trajectory', at, 'value']}
              unit={target.unit}
              label={`${target.id} ${t('campaign.year', { year: point.year })}`}
            />
            <AssumedTag value={point.assumed} />
          </div>
        ))}
      </td>
      <td data-label={t('campaign.due')}>
        {typeof target.due === 'number'
          ? t('campaign.due-year', { year: target.due })
          : t(`campaign.due.${target.due}`)}
      </td>
      <td data-label={t('campaign.responsible')}>
        <TextField path={[...path, 'responsible']} label={`${target.id} ${t('campaign.responsible')}`} />
      </td>
    </tr>
  );
}

function RequiredFigures(props: { target: Target }) {
  const { t } = useTranslation();
  const { target } = props;
  return (
    <>
      <span className="lc-figure">{requiredWords(target)}</span>
      {target.striving === undefined ? null : (
        <div className="lc-muted">
          {t('campaign.striving', { value: formatNumber(target.striving, target.unit) })}
        </div>
      )}
    </>
  );
}

function RequiredFields(props: { target: Target; path: (string | number)[] }) {
  const { t } = useTranslation();
  const { target, path } = props;
  const label = `${target.id} ${t('campaign.required')}`;
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>
        {target.comparator === 'between' ? '' : `${target.comparator} `}
        <NumberField path={[...path, 'required']} unit={target.unit} label={label} />
      </span>
      {target.comparator === 'between' ? (
        <NumberField path={[...path, 'requiredMax']} unit={target.unit} label={`${label} ≤`} />
      ) : null}
      {target.striving === undefined ? null : (
        <div>
          {t('campaign.striving-label')}{' '}
          <NumberField
            path={[...path, 'striving']}
            unit={target.unit}
            label={`${target.id} ${t('campaign.striving-label')}`}
            optional
          />
        </div>
      )}
    </>
  );
}
