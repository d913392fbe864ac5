import {
  attachCommitmentEvidence,
  type Commitment,
  type CommitmentEvidence,
  readCommitmentEvidence,
  removeCommitmentEvidence,
} from '@lianchuang/domain/commitments/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api, apiUrl } from '../../lib/api.ts';
import { shrinkPicture } from '../../lib/shrink-picture.ts';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

const accepted = 'image/jpeg,image/png,image/webp,application/pdf,.doc,.docx,.xls,.xlsx,.wps';

/** The proof that a commitment was kept, with the button that adds one or takes a photograph. */
export function CommitmentFiles({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation();
  const id = useId();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['commitments'] });
  const add = useMutation({
    mutationFn: async (file: File) =>
      api(attachCommitmentEvidence, {
        params: { id: commitment.id },
        file: file.type.startsWith('image/') ? await shrinkPicture(file) : file,
      }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (file: CommitmentEvidence) => api(removeCommitmentEvidence, { params: { id: file.id } }),
    onSuccess: refresh,
  });
  return (
    <section>
      <h2>{t('commitments.files')}</h2>
      {commitment.files.length === 0 ? <p className="lc-muted">{t('commitments.no-files')}</p> : null}
      <EvidenceList<CommitmentEvidence>
        items={commitment.files}
        address={(file) => apiUrl(readCommitmentEvidence, { params: { id: file } })}
        {...(commitment.may.attach ? { onRemove: (file) => remove.mutate(file) } : {})}
      />
      <ProblemAlert error={add.error ?? remove.error} />
      {commitment.may.attach ? (
        <>
          <label className="lc-button" htmlFor={id} aria-busy={add.isPending}>
            {t(add.isPending ? 'commitments.file-sending' : 'commitments.file-add')}
          </label>
          <input
            id={id}
            type="file"
            accept={accepted}
            className="lc-visually-hidden"
            disabled={add.isPending}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) add.mutate(file);
              event.target.value = '';
            }}
          />
        </>
      ) : null}
    </section>
  );
}
