import { removeEvidence } from '@lianchuang/domain/returns/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { describeError } from '../../lib/describe-error.ts';
import { formatSize } from '../../lib/format.ts';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { useMessage } from '../../ui/messages.tsx';
import type { Evidence, EvidenceStore, PendingFile } from './evidence-store.ts';
import { updateLoadedReturn } from './return-drafts.ts';

const accepted = 'image/jpeg,image/png,image/webp,application/pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps';

/** Where files are dropped, chosen or photographed for one answer; those on their way are shown with their state. */
export function EvidenceZone(props: {
  returnId: string;
  questionId: string;
  /** What is asked for, in words. */
  wanted: string | undefined;
  required: boolean;
  items: readonly Evidence[];
  pending: readonly PendingFile[];
  store: EvidenceStore;
  disabled: boolean;
}) {
  const { t } = useTranslation();
  const message = useMessage();
  const id = useId();
  const [over, setOver] = useState(false);
  const [removing, setRemoving] = useState<Evidence | null>(null);
  const remove = useMutation({
    mutationFn: (evidence: Evidence) => api(removeEvidence, { params: { id: evidence.id } }),
    onSuccess: (_, evidence) => {
      setRemoving(null);
      updateLoadedReturn(props.returnId, (detail) => ({
        ...detail,
        answers: detail.answers.map((a) => ({
          ...a,
          evidence: a.evidence.filter((e) => e.id !== evidence.id),
        })),
      }));
    },
    onError: (error) => message.error(describeError(error)),
  });
  const add = (files: FileList | null) => {
    if (files && files.length > 0) props.store.add(props.questionId, [...files]);
  };
  if (props.disabled) return <EvidenceList items={props.items} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way; the button is the first
    <div
      className={over ? 'lc-drop lc-drop-over' : 'lc-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      }}
    >
      <div className="lc-drop-line">
        <label className="lc-drop-button" htmlFor={id}>
          {t('returns.evidence.add')}
        </label>
        <input
          id={id}
          type="file"
          multiple
          accept={accepted}
          className="lc-visually-hidden"
          onChange={(event) => {
            add(event.target.files);
            event.target.value = '';
          }}
        />
        <span className="lc-muted">
          {props.wanted
            ? t(props.required ? 'returns.evidence.required' : 'returns.evidence.wanted', {
                what: props.wanted,
              })
            : t('returns.evidence.drop')}
        </span>
      </div>
      <EvidenceList items={props.items} onRemove={setRemoving} />
      {props.pending.length > 0 ? (
        <ul className="lc-pending-files">
          {props.pending.map((file) => (
            <li key={file.key} className={file.status === 'refused' ? 'lc-refused' : undefined}>
              {file.name} <span className="lc-muted">{formatSize(file.file.size)}</span>{' '}
              <span role="status">
                {file.status === 'refused'
                  ? describeError(file.error)
                  : t(file.status === 'sending' ? 'returns.evidence.sending' : 'returns.evidence.waiting')}
              </span>
              {file.status === 'sending' ? null : (
                <Button type="link" size="small" onClick={() => props.store.giveUp(file.key)}>
                  {t('returns.evidence.give-up')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <Modal
        open={removing !== null}
        title={t('returns.evidence.remove-title')}
        okText={t('common.delete')}
        okButtonProps={{ danger: true, loading: remove.isPending }}
        onOk={() => removing && remove.mutate(removing)}
        onCancel={() => setRemoving(null)}
      >
        {t('returns.evidence.remove-what', { name: removing?.name ?? '' })}
      </Modal>
    </div>
  );
}
