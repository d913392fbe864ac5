import {
  attachDevelopmentDocument,
  type DevelopmentDetail,
  readDevelopmentDocument,
  removeDevelopmentDocument,
} from '@lianchuang/domain/development/contract';
import type { DevelopmentAct } from '@lianchuang/domain/development/states';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, apiUrl } from '../../lib/api.ts';
import { useMay } from '../../lib/use-session.ts';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { documentKinds, FileButton } from '../../ui/file-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

const addressOf = (id: string) => apiUrl(readDevelopmentDocument, { params: { id } });

/** The documents of one step, with the button that adds one or takes a photograph. */
export function StepDocuments(props: { person: DevelopmentDetail; act: DevelopmentAct | 'apply' }) {
  const { t } = useTranslation();
  const may = useMay('development.change');
  const queries = useQueryClient();
  const { person, act } = props;
  const refresh = () => queries.invalidateQueries({ queryKey: ['development', 'person', person.id] });
  const add = useMutation({
    mutationFn: (file: File) =>
      api(attachDevelopmentDocument, { params: { id: person.id }, query: { act }, file }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (document: { id: string }) => api(removeDevelopmentDocument, { params: { id: document.id } }),
    onSuccess: refresh,
  });
  return (
    <>
      <EvidenceList
        items={person.documents.filter((document) => document.act === act)}
        address={addressOf}
        {...(may ? { onRemove: (document) => remove.mutate(document) } : {})}
      />
      <ProblemAlert error={add.error ?? remove.error} />
      {may ? (
        <>
          <FileButton
            text={t(add.isPending ? 'development.document-sending' : 'development.document-add')}
            accept={documentKinds}
            className="lc-add-document"
            busy={add.isPending}
            onFiles={([file]) => file && add.mutate(file)}
          />
        </>
      ) : null}
    </>
  );
}
