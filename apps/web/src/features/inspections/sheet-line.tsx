import {
  attachInspectionPhoto,
  type Inspection,
  readInspectionPhoto,
  removeInspectionPhoto,
} from '@lianchuang/domain/inspections/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, InputNumber, Segmented } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api, apiUrl } from '../../lib/api.ts';
import { formatPoints } from '../../lib/format.ts';
import { shrinkPicture } from '../../lib/shrink-picture.ts';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { FileButton, pictureKinds } from '../../ui/file-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { DraftLine } from './sheet-draft.ts';

const addressOf = (id: string) => apiUrl(readInspectionPhoto, { params: { id } });

/** One line of the checklist: what the return claimed, whether it is so, else the points found, a word and photographs. */
export function SheetLine(props: {
  sheet: Inspection;
  line: Inspection['checklist'][number];
  own: DraftLine;
  open: boolean;
  onChange: (own: DraftLine) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const queries = useQueryClient();
  const { sheet, line, own, open } = props;
  const refresh = () => queries.invalidateQueries({ queryKey: ['inspections', 'one', sheet.id] });
  const add = useMutation({
    mutationFn: async (file: File) =>
      api(attachInspectionPhoto, {
        params: { id: sheet.id },
        query: { criterion: line.criterionId },
        file: await shrinkPicture(file),
      }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (photo: { id: string }) => api(removeInspectionPhoto, { params: { id: photo.id } }),
    onSuccess: refresh,
  });
  const photos = sheet.photos.filter((photo) => photo.criterionId === line.criterionId);
  const wrong = own.verdict === 'otherwise';
  return (
    <li className="lc-sheet-line" aria-labelledby={`${id}-title`}>
      <div className="lc-sheet-head">
        <span id={`${id}-title`}>{line.title}</span>
        <span className="lc-muted">
          {line.claimed === null
            ? t('inspections.line-none', { points: line.points })
            : t('inspections.line-claimed', { claimed: formatPoints(line.claimed), points: line.points })}
        </span>
      </div>
      {open ? (
        <Segmented
          block
          size="large"
          aria-label={line.title}
          value={own.verdict ?? ''}
          options={(['as-claimed', 'otherwise'] as const).map((value) => ({
            value,
            label: t(`inspections.${value}`),
          }))}
          onChange={(verdict) => props.onChange({ ...own, verdict: verdict as DraftLine['verdict'] })}
        />
      ) : own.verdict ? (
        <p className={wrong ? 'lc-sheet-wrong' : ''}>
          {t(`inspections.${own.verdict}`)}
          {wrong ? ` · ${t('inspections.found-points')} ${formatPoints(own.found)}` : ''}
        </p>
      ) : null}
      {open && wrong ? (
        <div className="lc-sheet-fields">
          <label htmlFor={`${id}-found`}>{t('inspections.found-points')}</label>
          <InputNumber
            id={`${id}-found`}
            size="large"
            min={0}
            max={line.points}
            step={0.5}
            inputMode="decimal"
            status={own.found === null ? 'error' : ''}
            value={own.found}
            onChange={(found) => props.onChange({ ...own, found })}
          />
          <label htmlFor={`${id}-note`}>{t('inspections.note')}</label>
          <Input.TextArea
            id={`${id}-note`}
            maxLength={1000}
            autoSize={{ minRows: 2 }}
            value={own.note}
            onChange={(event) => props.onChange({ ...own, note: event.target.value })}
          />
        </div>
      ) : null}
      {!open && own.note ? <p>{own.note}</p> : null}
      <EvidenceList
        items={photos}
        address={addressOf}
        {...(open ? { onRemove: (photo) => remove.mutate(photo) } : {})}
      />
      <ProblemAlert error={add.error ?? remove.error} />
      {open && own.verdict ? (
        <>
          <FileButton
            text={t(add.isPending ? 'inspections.photo-sending' : 'inspections.photo-add')}
            accept={pictureKinds}
            className="lc-button lc-sheet-photo"
            label={`${line.title} ${t('inspections.photo-add')}`}
            busy={add.isPending}
            onFiles={([file]) => file && add.mutate(file)}
          />
        </>
      ) : null}
    </li>
  );
}
