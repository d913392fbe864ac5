import {
  type Meeting,
  type Photo,
  readPhoto,
  removePhoto,
} from '@lianchuang/domain/organisation-life/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, apiUrl } from '../../lib/api.ts';
import { describeError } from '../../lib/describe-error.ts';
import { shrinkPicture } from '../../lib/shrink-picture.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FileButton, pictureKinds } from '../../ui/file-button.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { meetingQuery } from './meeting-query.ts';
import { sendPhotos } from './send-photos.ts';

/** Photographs of a meeting: opened large by a tap, added and taken off by whoever may correct the record. */
export function MeetingPhotos({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Photo | null>(null);
  const [asked, setAsked] = useState<Photo | null>(null);
  const renew = () => queries.invalidateQueries({ queryKey: meetingQuery(meeting.id).queryKey });
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const photos = await Promise.all(
        files.map(async (file) => ({ key: uuidV7(), file: await shrinkPicture(file) })),
      );
      await sendPhotos(meeting.id, photos, () => undefined);
    },
    onError: (error) => message.error(describeError(error)),
    onSettled: renew,
  });
  const remove = useMutation({
    mutationFn: (photo: Photo) => api(removePhoto, { params: { id: photo.id } }),
    onSuccess: () => setAsked(null),
    onError: (error) => message.error(describeError(error)),
    onSettled: renew,
  });
  const address = (photo: Photo) => apiUrl(readPhoto, { params: { id: photo.id } });
  if (meeting.pictures.length === 0 && !meeting.may.correct) return null;
  return (
    <section>
      <h2>{t('life.photos')}</h2>
      <ul className="lc-photos">
        {meeting.pictures.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              onClick={() => setOpen(photo)}
              aria-label={t('life.photo-open', { name: photo.name })}
            >
              <img src={address(photo)} alt={photo.name} loading="lazy" />
            </button>
            {meeting.may.correct ? (
              <Button
                type="text"
                aria-label={t('life.photo-drop', { name: photo.name })}
                onClick={() => setAsked(photo)}
              >
                {t('common.delete')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {meeting.may.correct ? (
        <>
          <FileButton
            text={t(add.isPending ? 'life.photo-sending' : 'life.photo-add')}
            accept={pictureKinds}
            className="lc-button lc-photo-add"
            multiple
            busy={add.isPending}
            onFiles={(files) => add.mutate([...files])}
          />
        </>
      ) : null}
      <Modal
        open={open !== null}
        title={open?.name}
        footer={null}
        width="min(1000px, 96vw)"
        onCancel={() => setOpen(null)}
      >
        {open ? <img src={address(open)} alt={open.name} className="lc-photo-full" /> : null}
      </Modal>
      <Modal
        open={asked !== null}
        title={t('life.photo-remove-title')}
        okText={t('common.delete')}
        cancelText={t('common.cancel')}
        okButtonProps={{ danger: true, loading: remove.isPending }}
        onOk={() => asked && remove.mutate(asked)}
        onCancel={() => setAsked(null)}
      >
        {t('life.photo-remove-what', { name: asked?.name ?? '' })}
      </Modal>
    </section>
  );
}
