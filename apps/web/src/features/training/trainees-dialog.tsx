import { listTrainees, saveTrainees, type TrainingSession } from '@lianchuang/domain/training/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { useMessage } from '../../ui/messages.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Field } from './field.tsx';

/** Ticks off who took part, one organisation at a time. */
export function TraineesDialog({ session, onClose }: { session: TrainingSession; onClose: () => void }) {
  const { t } = useTranslation();
  const { acting } = useSession();
  const [organisation, setOrganisation] = useState<string | null>(session.organisation.id);
  return (
    <Modal open title={t('training.enter-trainees')} footer={null} onCancel={onClose}>
      {acting.role === 'branch-secretary' ? null : (
        <Field id="trainees-organisation" label={t('training.whose')}>
          <OrganisationPicker id="trainees-organisation" value={organisation} onChange={setOrganisation} />
        </Field>
      )}
      {organisation ? (
        <People
          key={`${organisation} ${session.version}`}
          session={session}
          organisation={organisation}
          onClose={onClose}
        />
      ) : null}
    </Modal>
  );
}

function People(props: { session: TrainingSession; organisation: string; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const { session, organisation } = props;
  const before =
    session.attendance.find((a) => a.organisation.id === organisation)?.members.map((m) => m.id) ?? [];
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const { data, error, refetch } = useQuery({
    queryKey: ['training', 'trainees', session.id, session.heldOn, organisation],
    queryFn: ({ signal }) =>
      api(listTrainees, { params: { id: session.id }, query: { organisation }, signal }),
  });
  const save = useMutation({
    mutationFn: () =>
      api(saveTrainees, {
        params: { id: session.id },
        body: { version: session.version, organisationId: organisation, members: [...chosen] },
      }),
    onSuccess: async () => {
      message.success(t('training.trainees-saved', { count: chosen.length }));
      props.onClose();
      await queries.invalidateQueries({ queryKey: ['training'] });
    },
    onError: () => queries.invalidateQueries({ queryKey: ['training', 'session', session.id] }),
  });
  const members = data?.members ?? [];
  if (!data && !error) return <Skeleton active />;
  return (
    <>
      <ProblemAlert error={error ?? save.error} onRetry={error ? () => void refetch() : undefined} />
      {members.length === 0 ? (
        <p className="lc-muted">{t('training.no-members')}</p>
      ) : (
        <>
          <Checkbox
            checked={chosen.length === members.length}
            indeterminate={chosen.length > 0 && chosen.length < members.length}
            onChange={(event) => setChosen(event.target.checked ? members.map((m) => m.id) : [])}
          >
            {t('training.all', { count: members.length })}
          </Checkbox>
          <div className="lc-trainees">
            {members.map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              >
                {name}
              </Checkbox>
            ))}
          </div>
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            {t('training.save-trainees', { count: chosen.length })}
          </Button>
        </>
      )}
    </>
  );
}
