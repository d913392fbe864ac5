import { issueRemedies } from '@lianchuang/domain/remedies/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { type PlanChoices, remedyTitle, summariseChoice } from './plan-choice.ts';
import type { Plan } from './plan-desk.tsx';
import '../../ui/link-button.css';

/** Says in numbers what will be issued before it is; repeats of one confirmation make nothing twice. */
export function IssueDialog(props: {
  plan: Plan;
  choices: PlanChoices;
  onClose: () => void;
  onIssued: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { plan, choices } = props;
  const [key] = useState(uuidV7);
  const [items] = useState(() =>
    plan.organisations.flatMap((organisation) => {
      const choice = choices[organisation.id];
      if (!choice?.chosen) return [];
      return [
        {
          id: uuidV7(),
          organisationId: organisation.id,
          title: remedyTitle(organisation, t('plan.separator')),
          criteria: organisation.criteria.map((criterion) => criterion.id),
          owner: choice.owner.trim(),
          dueOn: choice.dueOn,
        },
      ];
    }),
  );
  const [sums] = useState(() => summariseChoice(plan.organisations, choices));
  const issue = useMutation({
    mutationFn: () =>
      api(issueRemedies, { key, body: { periodId: plan.period, targetId: plan.target.id, items } }),
    onSuccess: () => {
      props.onIssued();
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['remedies'] }),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
      ]);
    },
  });
  return (
    <Modal
      open
      title={t(issue.data ? 'plan.issued' : 'plan.confirm')}
      onCancel={props.onClose}
      footer={
        issue.data ? (
          <Link className="lc-button lc-button-primary" to="/remedies">
            {t('plan.see-remedies')}
          </Link>
        ) : (
          <>
            <Button onClick={props.onClose}>{t('plan.cancel')}</Button>
            <Button type="primary" loading={issue.isPending} onClick={() => issue.mutate()}>
              {t('plan.confirm-issue')}
            </Button>
          </>
        )
      }
    >
      <ProblemAlert error={issue.error} />
      {issue.data ? (
        <p role="status">{t('plan.issued-count', { count: issue.data.issued })}</p>
      ) : (
        <p>
          {t('plan.confirm-numbers', {
            id: plan.target.id,
            count: sums.organisations,
            criteria: sums.criteria,
            due:
              sums.firstDue === sums.lastDue
                ? sums.firstDue
                : t('plan.confirm-range', { first: sums.firstDue, last: sums.lastDue }),
          })}
        </p>
      )}
    </Modal>
  );
}
