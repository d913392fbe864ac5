import type { planTargetRoute } from '@lianchuang/domain/scoring/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatPoints } from '../../lib/format.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { defaultDueOn, initialChoices, type PlanRowChoice, summariseChoice } from './plan-choice.ts';
import { PlanForecast } from './plan-forecast.tsx';
import { PlanRows } from './plan-rows.tsx';
import './plan.css';

export type Plan = z.output<typeof planTargetRoute.response>;

/** The proposals to tick off and change, the forecast that moves with them, and the button that issues them. */
export function PlanDesk(props: {
  plan: Plan;
  owners: Readonly<Record<string, string>>;
  issued: ReadonlySet<string>;
}) {
  const { t } = useTranslation();
  const { plan } = props;
  const { today } = useSession();
  const { periods } = usePeriod();
  const mayIssue = useMay('remedies.issue');
  const running = periods.find(
    (period) => period.startsOn <= today && today <= period.endsOn && period.kind === 'quarter',
  );
  const [choices, setChoices] = useState(() =>
    initialChoices(plan.organisations, props.owners, defaultDueOn(today, running?.endsOn), props.issued),
  );
  const [confirming, setConfirming] = useState(false);
  const change = (ids: readonly string[], part: Partial<PlanRowChoice>) =>
    setChoices((before) => ({
      ...before,
      ...Object.fromEntries(
        ids.flatMap((id) => {
          const row = before[id];
          return row ? [[id, { ...row, ...part }]] : [];
        }),
      ),
    }));
  const chosen = plan.organisations.filter((organisation) => choices[organisation.id]?.chosen);
  const chosenIds = chosen.map((organisation) => organisation.id);
  const sums = summariseChoice(plan.organisations, choices);
  const kinds = [...new Set(plan.organisations.map((organisation) => organisation.kind))];
  return (
    <>
      <p className="lc-plan-lead">
        {t(plan.reachable ? 'plan.lead' : 'plan.lead-unreachable', {
          id: plan.target.id,
          needed: plan.needed,
          kind: kinds.map((kind) => t(`common.kind.${kind}`)).join(t('plan.separator')),
          count: plan.organisations.length,
        })}
      </p>
      <PlanForecast plan={plan} chosen={chosenIds} />
      <PlanRows plan={plan} choices={choices} issued={props.issued} change={change} />
      {mayIssue ? (
        <div className="lc-plan-bar lc-no-print">
          <span className="lc-plan-all">
            <label htmlFor="plan-due-all">{t('plan.due-all')}</label>
            <DateField
              id="plan-due-all"
              value=""
              min={today}
              disabled={chosenIds.length === 0}
              onChange={(dueOn) => change(chosenIds, { dueOn })}
            />
          </span>
          <span>
            {t('plan.chosen', {
              count: sums.organisations,
              criteria: sums.criteria,
              effort: formatPoints(sums.effort),
            })}
          </span>
          {sums.incomplete > 0 ? (
            <span className="lc-plan-incomplete" role="status">
              {t('plan.incomplete', { count: sums.incomplete })}
            </span>
          ) : null}
          <Button
            type="primary"
            disabled={sums.organisations === 0 || sums.incomplete > 0}
            onClick={() => setConfirming(true)}
          >
            {t('plan.issue', { count: sums.organisations })}
          </Button>
        </div>
      ) : null}
      {confirming ? (
        <IssueDialog
          plan={plan}
          choices={choices}
          onClose={() => setConfirming(false)}
          onIssued={() => {
            change(chosenIds, { chosen: false });
          }}
        />
      ) : null}
    </>
  );
}
