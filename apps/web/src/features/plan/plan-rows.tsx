import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ExplainNumber } from '../../ui/explain-number.tsx';
import { distanceOf, type PlanChoices, type PlanRowChoice } from './plan-choice.ts';
import type { Plan } from './plan-desk.tsx';

/** One line an organisation: score, distance, criteria to close, effort, and who does it until when. */
export function PlanRows(props: {
  plan: Plan;
  choices: PlanChoices;
  issued: ReadonlySet<string>;
  change: (ids: readonly string[], part: Partial<PlanRowChoice>) => void;
}) {
  const { t } = useTranslation();
  const mayIssue = useMay('remedies.issue');
  const { plan, choices, change } = props;
  const ids = plan.organisations.map((organisation) => organisation.id);
  const all = ids.every((id) => choices[id]?.chosen);
  const some = ids.some((id) => choices[id]?.chosen);
  return (
    <div className="lc-plan-scroll">
      <table className="lc-plan">
        <caption className="lc-visually-hidden">{t('plan.list')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                checked={all}
                indeterminate={some && !all}
                onChange={(event) => change(ids, { chosen: event.target.checked })}
              >
                {t('plan.organisation')}
              </Checkbox>
            </th>
            <th scope="col" className="lc-number">
              {t('plan.score')}
            </th>
            <th scope="col" className="lc-number">
              {t('plan.distance')}
            </th>
            <th scope="col">{t('plan.criteria')}</th>
            <th scope="col" className="lc-number">
              <abbr title={t('plan.effort-hint')}>{t('plan.effort')}</abbr>
            </th>
            {mayIssue ? (
              <>
                <th scope="col">{t('plan.owner')}</th>
                <th scope="col">{t('plan.due')}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {plan.organisations.map((organisation) => (
            <PlanRow
              key={organisation.id}
              plan={plan}
              organisation={organisation}
              choice={choices[organisation.id]}
              issued={props.issued.has(organisation.id)}
              change={(part) => change([organisation.id], part)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlanRow(props: {
  plan: Plan;
  organisation: Plan['organisations'][number];
  choice: PlanRowChoice | undefined;
  issued: boolean;
  change: (part: Partial<PlanRowChoice>) => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const mayIssue = useMay('remedies.issue');
  const { plan, organisation, choice, change } = props;
  if (!choice) return null;
  return (
    <tr className={choice.chosen ? undefined : 'lc-plan-off'}>
      <th scope="row">
        <Checkbox checked={choice.chosen} onChange={(event) => change({ chosen: event.target.checked })}>
          {organisation.name}
        </Checkbox>
        <div className="lc-muted">
          {organisation.supervisor}
          {props.issued ? ` · ${t('plan.issued-before')}` : ''}
        </div>
      </th>
      <td className="lc-number">
        <ExplainNumber
          place={{ target: plan.target.id, organisation: organisation.id, period: plan.period }}
          what={organisation.name}
        >
          {formatPoints(organisation.score)}
        </ExplainNumber>
      </td>
      <td className="lc-number">
        {distanceOf(organisation) > 0
          ? t('plan.points', { points: formatPoints(distanceOf(organisation)) })
          : '—'}
      </td>
      <td>
        <ul className="lc-plan-criteria">
          {organisation.criteria.map((criterion) => (
            <li key={criterion.id}>
              <ExplainNumber
                place={{
                  target: plan.target.id,
                  organisation: organisation.id,
                  criterion: criterion.id,
                  period: plan.period,
                }}
                what={criterion.title}
              >
                {criterion.title}
              </ExplainNumber>{' '}
              {criterion.points > 0 ? (
                <span className="lc-muted">{t('plan.gain', { points: formatPoints(criterion.points) })}</span>
              ) : null}
            </li>
          ))}
        </ul>
      </td>
      <td className="lc-number">{formatPoints(organisation.effort)}</td>
      {mayIssue ? (
        <>
          <td>
            <Input
              aria-label={t('plan.owner-of', { name: organisation.name })}
              maxLength={60}
              disabled={!choice.chosen}
              {...(choice.chosen && choice.owner.trim() === '' ? { status: 'error' as const } : {})}
              value={choice.owner}
              onChange={(event) => change({ owner: event.target.value })}
            />
          </td>
          <td>
            <DateField
              min={today}
              label={t('plan.due-of', { name: organisation.name })}
              disabled={!choice.chosen}
              value={choice.dueOn}
              onChange={(dueOn) => change({ dueOn })}
            />
          </td>
        </>
      ) : null}
    </tr>
  );
}
