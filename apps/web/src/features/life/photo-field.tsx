import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shrinkPicture } from '../../lib/shrink-picture.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FileButton, pictureKinds } from '../../ui/file-button.tsx';
import type { DraftPhoto } from './meeting-draft.ts';

/** Takes photographs with the camera or from the album; they go up when the meeting is saved. */
export function PhotoField(props: {
  photos: readonly DraftPhoto[];
  onChange: (photos: readonly DraftPhoto[]) => void;
}) {
  const { t } = useTranslation();
  const add = async (files: readonly File[]) => {
    const added: DraftPhoto[] = [];
    for (const file of files) added.push({ key: uuidV7(), file: await shrinkPicture(file) });
    props.onChange([...props.photos, ...added]);
  };
  return (
    <div className="lc-life-field">
      <ul className="lc-photos">
        {props.photos.map((photo) => (
          <li key={photo.key}>
            <Preview file={photo.file} />
            <Button
              type="text"
              aria-label={t('life.photo-drop', { name: photo.file.name })}
              onClick={() => props.onChange(props.photos.filter((p) => p.key !== photo.key))}
            >
              {t('common.delete')}
            </Button>
          </li>
        ))}
      </ul>
      <FileButton
        text={t('life.photo-add')}
        accept={pictureKinds}
        className="lc-button lc-photo-add"
        multiple
        onFiles={(files) => void add(files)}
      />
    </div>
  );
}

function Preview(props: { file: File }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(props.file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [props.file]);
  return address ? <img src={address} alt={props.file.name} /> : null;
}
