import type { Criterion, Standard } from '@lianchuang/domain/campaign/definition';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssumedTag } from '../../ui/state-tag.tsx';
import { AddCriterionDialog } from './add-criterion-dialog.tsx';
import { CriterionRule } from './criterion-rule.tsx';
import type { Path } from './definition-at.ts';
import { useDraft } from './draft-context.ts';
import { FieldIssues } from './field-issues.tsx';
import { NumberField } from './number-field.tsx';
import { TextField } from './text-field.tsx';

/** One good: its points and its criteria; while editing criteria are added and taken away here. */
export function GoodTable(props: { good: Standard['goods'][number]; path: Path }) {
  const { t } = useTranslation();
  const { editing, set } = useDraft();
  const [adding, setAdding] = useState(false);
  const { good, path } = props;
  const criteria = [...path, 'criteria'];
  const sum = good.criteria.reduce((points, criterion) => points + criterion.points, 0);
  return (
    <section>
      <h2>
        {good.title} ·{' '}
        <NumberField path={[...path, 'points']} label={`${good.title} ${t('campaign.points')}`} min={0} />{' '}
        {t('common.points')}
        {editing && sum !== good.points ? (
          <span className="lc-field-issue"> {t('campaign.sum-is', { sum })}</span>
        ) : null}
      </h2>
      <FieldIssues path={path} />
      <FieldIssues path={[...path, 'points']} />
      <FieldIssues path={criteria} />
      <div className="lc-definition-scroll">
        <table className="lc-definition lc-definition-stacks">
          <thead>
            <tr>
              <th scope="col">{t('campaign.criterion')}</th>
              <th scope="col">{t('campaign.rule')}</th>
              <th scope="col">{t('campaign.points')}</th>
              <th scope="col">{t('campaign.effort')}</th>
              <th scope="col">{t('campaign.evidence')}</th>
              {editing ? <th scope="col">{t('campaign.change')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {good.criteria.map((criterion, at) => (
              <CriterionRow
                key={criterion.id}
                criterion={criterion}
                path={[...criteria, at]}
                onRemove={() => set(criteria, good.criteria.toSpliced(at, 1))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {editing ? (
        <Button size="small" style={{ marginTop: 8 }} onClick={() => setAdding(true)}>
          {t('campaign.add-criterion')}
        </Button>
      ) : null}
      {adding ? (
        <AddCriterionDialog
          onAdd={(criterion: Criterion) => {
            set(criteria, [...good.criteria, criterion]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}

function CriterionRow(props: { criterion: Criterion; path: Path; onRemove: () => void }) {
  const { t } = useTranslation();
  const { editing } = useDraft();
  const { criterion, path } = props;
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 400, minWidth: 220 }}>
        <TextField path={[...path, 'title']} label={t('campaign.title-of', { id: criterion.id })} />
        <AssumedTag value={criterion.assumed} />
        <FieldIssues path={path} />
      </th>
      <td data-label={t('campaign.rule')}>
        <CriterionRule criterion={criterion} path={path} />
      </td>
      <td className="lc-number" data-label={t('campaign.points')}>
        <NumberField
          path={[...path, 'points']}
          label={`${criterion.title} ${t('campaign.points')}`}
          min={0}
        />
      </td>
      <td className="lc-number" data-label={t('campaign.effort')}>
        <NumberField
          path={[...path, 'effort']}
          label={`${criterion.title} ${t('campaign.effort')}`}
          min={0}
        />
      </td>
      <td data-label={t('campaign.evidence')}>
        <TextField
          path={[...path, 'evidence']}
          label={`${criterion.title} ${t('campaign.evidence')}`}
          optional
        />
      </td>
      {editing ? (
        <td>
          <Button
            size="small"
            danger
            aria-label={t('campaign.remove', { title: criterion.title })}
            onClick={props.onRemove}
          >
            {t('common.delete')}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}
