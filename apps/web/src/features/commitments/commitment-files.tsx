import {
  attachCommitmentEvidence,
  type Commitment,
  type CommitmentEvidence,
  readCommitmentEvidence,
  removeCommitmentEvidence,
} from '@lianchuang/domain/commitments/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, apiUrl } from '../../lib/api.ts';
import { shrinkPicture } from '../../lib/shrink-picture.ts';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { documentKinds, FileButton } from '../../ui/file-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** The proof that a commitment was kept, with the button that adds one or takes a photograph. */
export function CommitmentFiles({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation();
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
          <FileButton
            text={t(add.isPending ? 'commitments.file-sending' : 'commitments.file-add')}
            accept={documentKinds}
            busy={add.isPending}
            onFiles={([file]) => file && add.mutate(file)}
          />
        </>
      ) : null}
    </section>
  );
}
