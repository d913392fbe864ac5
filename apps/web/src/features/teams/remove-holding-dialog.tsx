import { type Holding, removeHolding, type Team } from '@lianchuang/domain/teams/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { peopleOf, useTeamChange } from './team-query.ts';

/** Takes out an appointment that never was. */
export function RemoveHoldingDialog(props: { team: Team; holding: Holding; onClose: () => void }) {
  const { t } = useTranslation();
  const { team, holding } = props;
  const change = useTeamChange(team.organisation.id, props.onClose);
  return (
    <ReasonDialog
      title={t('teams.remove-title')}
      what={t('teams.remove-what', {
        name: peopleOf(team).get(holding.personId)?.name ?? '',
        post: t(`teams.post.${holding.post}`),
      })}
      okText={t('teams.remove')}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onReason={(reason) =>
        change.mutate(() =>
          api(removeHolding, { params: { id: holding.id }, body: { version: team.version, reason } }),
        )
      }
    />
  );
}
