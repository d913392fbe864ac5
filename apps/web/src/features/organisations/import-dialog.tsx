import { importOrganisations, organisationTemplate } from '@lianchuang/domain/organisations/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { DialogField } from './dialog-field.tsx';
import { ImportPreview } from './import-preview.tsx';
import { useOrganisationChange } from './use-organisation-change.ts';

/** Organisations from an xlsx: a preview with every bad row first, then all rows or none (R1.1). */
export function ImportDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [from, setFrom] = useState(today);
  const [file, setFile] = useState<File>();
  const [key, setKey] = useState(uuidV7);
  const preview = useMutation({
    mutationFn: (chosen: { file: File; from: string }) =>
      api(importOrganisations, { query: { commit: 'false', from: chosen.from }, file: chosen.file }),
  });
  const template = useMutation({
    mutationFn: async () => (await api(organisationTemplate)) as Blob,
    onSuccess: (blob) => saveFile(blob, `${t('organisations.import.template-name')}.xlsx`),
  });
  const commit = useOrganisationChange(
    () =>
      file
        ? api(importOrganisations, { key, query: { commit: 'true', from }, file })
        : Promise.reject(new Error('no file')),
    () => undefined,
  );
  const check = (chosen: File, day: string) => {
    setFile(chosen);
    setKey(uuidV7());
    commit.reset();
    preview.mutate({ file: chosen, from: day });
  };
  const found = preview.data;
  const committed = commit.data?.committed === true;
  const ready = found !== undefined && found.errors.length === 0 && found.create.length > 0 && !committed;
  return (
    <Modal
      open
      width={860}
      title={t('organisations.import.title')}
      onCancel={props.onClose}
      footer={
        committed ? (
          <Button type="primary" onClick={props.onClose}>
            {t('organisations.close')}
          </Button>
        ) : (
          <>
            <Button onClick={props.onClose}>{t('organisations.cancel')}</Button>
            <Button
              type="primary"
              disabled={!ready}
              loading={commit.isPending}
              onClick={() => commit.mutate()}
            >
              {ready
                ? t('organisations.import.commit', { count: found.create.length })
                : t('organisations.import')}
            </Button>
          </>
        )
      }
    >
      <ProblemAlert error={template.error ?? preview.error ?? commit.error} />
      {committed ? (
        <p role="status">{t('organisations.import.done', { count: commit.data?.create.length ?? 0 })}</p>
      ) : (
        <>
          <p>
            {t('organisations.import.hint')}{' '}
            <Button type="link" size="small" loading={template.isPending} onClick={() => template.mutate()}>
              {t('organisations.import.template')}
            </Button>
          </p>
          <DialogField id="import-from" label={t('organisations.from')}>
            <DateField
              id="import-from"
              value={from}
              onChange={(day) => {
                setFrom(day);
                if (file) check(file, day);
              }}
            />
          </DialogField>
          <Upload.Dragger
            accept=".xlsx"
            showUploadList={false}
            beforeUpload={(chosen) => {
              check(chosen, from);
              return false;
            }}
          >
            <p>{file ? file.name : t('organisations.import.drop')}</p>
          </Upload.Dragger>
          {preview.isPending ? <p role="status">{t('organisations.import.checking')}</p> : null}
          {found ? <ImportPreview found={commit.data ?? found} from={from} /> : null}
        </>
      )}
    </Modal>
  );
}
