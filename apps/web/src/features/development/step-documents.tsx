import {
  attachDevelopmentDocument,
  type DevelopmentDetail,
  readDevelopmentDocument,
  removeDevelopmentDocument,
} from '@lianchuang/domain/development/contract';
import type { DevelopmentAct } from '@lianchuang/domain/development/states';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api, apiUrl } from '../../lib/api.ts';
import { useMay } from '../../lib/use-session.ts';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

const accepted = 'image/jpeg,image/png,image/webp,application/pdf,.doc,.docx,.xls,.xlsx,.wps';
const addressOf = (id: string) => apiUrl(readDevelopmentDocument, { params: { id } });

/** The documents of one step, with the button that adds one or takes a photograph. */
export function StepDocuments(props: { person: DevelopmentDetail; act: DevelopmentAct | 'apply' }) {
  const { t } = useTranslation();
  const id = useId();
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
          <label className="lc-add-document" htmlFor={id}>
            {t(add.isPending ? 'development.document-sending' : 'development.document-add')}
          </label>
          <input
            id={id}
            type="file"
            accept={accepted}
            className="lc-visually-hidden"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) add.mutate(file);
              event.target.value = '';
            }}
          />
        </>
      ) : null}
    </>
  );
}
