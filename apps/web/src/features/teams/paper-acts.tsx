import { attachPaperFile, readPaperFile, type Team, withdrawPaper } from '@lianchuang/domain/teams/contract';
import type { filedPaperSchema, Paper } from '@lianchuang/domain/teams/terms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api, apiUrl } from '../../lib/api.ts';
import { describeError } from '../../lib/describe-error.ts';
import { documentKinds, FileButton } from '../../ui/file-button.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { teamQuery, useTeamChange } from './team-query.ts';

/** What can be done with one paper: open or attach its file (where it takes one), withdraw what was a mistake. */
export function PaperActs(props: {
  team: Team;
  paper: Paper;
  row: { id: string; version: number };
  /** Left out where the paper takes no file; null: none yet. */
  file?: string | null;
  may: boolean;
}) {
  const { t } = useTranslation();
  const { team, paper, row } = props;
  const [withdrawing, setWithdrawing] = useState(false);
  const change = useTeamChange(team.organisation.id, () => setWithdrawing(false));
  const filed = paper === 'assessment' || paper === 'rules' ? paper : null;
  return (
    <span className="lc-team-acts">
      {filed && props.file ? (
        <a
          href={apiUrl(readPaperFile, { params: { id: row.id, paper: filed } })}
          target="_blank"
          rel="noreferrer"
        >
          {props.file}
        </a>
      ) : null}
      {filed && props.may ? (
        <AttachButton team={team} paper={filed} id={row.id} again={Boolean(props.file)} />
      ) : null}
      {props.may ? (
        <Button size="small" type="text" onClick={() => setWithdrawing(true)}>
          {t('teams.withdraw')}
        </Button>
      ) : null}
      {withdrawing ? (
        <ReasonDialog
          title={t('teams.withdraw-title')}
          what={t('teams.withdraw-what')}
          okText={t('teams.withdraw')}
          error={change.error}
          pending={change.isPending}
          onClose={() => setWithdrawing(false)}
          onReason={(reason) =>
            change.mutate(() =>
              api(withdrawPaper, { params: { id: row.id, paper }, body: { version: row.version, reason } }),
            )
          }
        />
      ) : null}
    </span>
  );
}

function AttachButton(props: {
  team: Team;
  paper: z.infer<typeof filedPaperSchema>;
  id: string;
  again: boolean;
}) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const attach = useMutation({
    mutationFn: (file: File) => api(attachPaperFile, { params: { id: props.id, paper: props.paper }, file }),
    onSuccess: async () => {
      message.success(t('common.saved'));
      await queries.invalidateQueries({ queryKey: teamQuery(props.team.organisation.id).queryKey });
    },
    onError: (error) => message.error(describeError(error)),
  });
  return (
    <>
      <FileButton
        text={t(attach.isPending ? 'teams.sending' : props.again ? 'teams.attach-again' : 'teams.attach')}
        accept={documentKinds}
        className="lc-team-attach"
        busy={attach.isPending}
        onFiles={([file]) => file && attach.mutate(file)}
      />
    </>
  );
}
