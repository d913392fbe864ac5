import type { RoundTask } from '@lianchuang/domain/selection/judge-round';
import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RoundDraft } from './round-task-of.ts';

/** The township committee's review: who is on the shortlist, and why the others are not. */
export function ReviewFields(props: {
  task: RoundTask;
  names: ReadonlyMap<string, string>;
  decisions: RoundDraft['decisions'];
  onChange: (decisions: RoundDraft['decisions']) => void;
}) {
  const { t } = useTranslation();
  const { task, names, decisions, onChange } = props;
  const set = (candidateId: string, part: { admitted?: boolean; reason?: string }) =>
    onChange(decisions.map((d) => (d.candidateId === candidateId ? { ...d, ...part } : d)));
  return task.posts.map(({ role, seats }) => (
    <fieldset key={role}>
      <legend>{t('selection.post-seats', { post: t(`selection.role.${role}`), seats })}</legend>
      {decisions
        .filter((d) => task.candidates.find((c) => c.id === d.candidateId)?.role === role)
        .map(({ candidateId, admitted, reason }) => (
          <div key={candidateId} className="lc-selection-line">
            <Checkbox
              checked={admitted}
              onChange={(event) => set(candidateId, { admitted: event.target.checked })}
            >
              {names.get(candidateId)}
            </Checkbox>
            {admitted ? null : (
              <Input
                aria-label={t('selection.refusal-of', { name: names.get(candidateId) })}
                placeholder={t('selection.refusal')}
                maxLength={200}
                value={reason}
                onChange={(event) => set(candidateId, { reason: event.target.value })}
              />
            )}
          </div>
        ))}
    </fieldset>
  ));
}
