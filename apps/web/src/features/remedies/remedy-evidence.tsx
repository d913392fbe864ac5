import {
  attachRemedyEvidence,
  type RemedyEvidence as File_,
  type Remedy,
  readRemedyEvidence,
  removeRemedyEvidence,
} from '@lianchuang/domain/remedies/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, apiUrl } from '../../lib/api.ts';
import { shrinkPicture } from '../../lib/shrink-picture.ts';
import { useMay } from '../../lib/use-session.ts';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { documentKinds, FileButton } from '../../ui/file-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

const addressOf = (id: string) => apiUrl(readRemedyEvidence, { params: { id } });

/** Files that show the end state; added while the remedy is worked on. */
export function RemedyEvidence(props: { remedy: Remedy; files: readonly File_[] }) {
  const { t } = useTranslation();
  const mayWork = useMay('remedies.work');
  const queries = useQueryClient();
  const { remedy, files } = props;
  const refresh = () => queries.invalidateQueries({ queryKey: ['remedies'] });
  const add = useMutation({
    mutationFn: async (file: File) =>
      api(attachRemedyEvidence, {
        params: { id: remedy.id },
        file: file.type.startsWith('image/') ? await shrinkPicture(file) : file,
      }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (file: { id: string }) => api(removeRemedyEvidence, { params: { id: file.id } }),
    onSuccess: refresh,
  });
  const open = mayWork && (remedy.state === 'open' || remedy.state === 'done');
  if (!open && files.length === 0) return null;
  return (
    <>
      <h3>{t('remedies.evidence')}</h3>
      <EvidenceList
        items={files}
        address={addressOf}
        {...(mayWork && remedy.state === 'open' ? { onRemove: (file) => remove.mutate(file) } : {})}
      />
      <ProblemAlert error={add.error ?? remove.error} />
      {open ? (
        <>
          <FileButton
            text={t(add.isPending ? 'remedies.evidence-sending' : 'remedies.evidence-add')}
            accept={documentKinds}
            className="lc-button lc-remedy-add"
            busy={add.isPending}
            onFiles={([file]) => file && add.mutate(file)}
          />
        </>
      ) : null}
    </>
  );
}
