import { type evidenceSchema, readEvidence } from '@lianchuang/domain/returns/contract';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { apiUrl } from '../lib/api.ts';
import { formatInstant, formatSize } from '../lib/format.ts';
import './evidence-list.css';

type Shown = Pick<z.output<typeof evidenceSchema>, 'id' | 'name' | 'size' | 'mediaType' | 'at' | 'by'>;

/**
 * Files in place: images as pictures that open large, PDF and documents as links; `onRemove` offers to delete. They are
 * evidence of returns unless `address` says where they are.
 */
export function EvidenceList<Item extends Shown>(props: {
  items: readonly Item[];
  large?: boolean;
  address?: (id: string) => string;
  onRemove?: (item: Item) => void;
}) {
  const addressOf = props.address ?? ((id: string) => apiUrl(readEvidence, { params: { id } }));
  const { t } = useTranslation();
  const [open, setOpen] = useState<Item | null>(null);
  if (props.items.length === 0) return null;
  return (
    <>
      <ul className={props.large ? 'lc-evidence lc-evidence-large' : 'lc-evidence'}>
        {props.items.map((item) => (
          <li key={item.id}>
            {item.mediaType.startsWith('image/') ? (
              <button
                type="button"
                className="lc-evidence-image"
                aria-label={t('answer.evidence.open', { name: item.name })}
                onClick={() => setOpen(item)}
              >
                <img src={addressOf(item.id)} alt={item.name} loading="lazy" />
              </button>
            ) : (
              <a href={addressOf(item.id)} target="_blank" rel="noreferrer" className="lc-evidence-file">
                {item.mediaType === 'application/pdf' ? 'PDF' : t('answer.evidence.file')}
              </a>
            )}
            <span className="lc-evidence-name" title={`${item.by} ${formatInstant(item.at)}`}>
              {item.name} <span className="lc-muted">{formatSize(item.size)}</span>
            </span>
            {props.onRemove ? (
              <Button
                type="text"
                size="small"
                aria-label={t('answer.evidence.remove', { name: item.name })}
                onClick={() => props.onRemove?.(item)}
              >
                {t('common.delete')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Modal
        open={open !== null}
        title={open?.name}
        footer={null}
        width="min(1000px, 96vw)"
        onCancel={() => setOpen(null)}
      >
        {open ? <img src={addressOf(open.id)} alt={open.name} className="lc-evidence-full" /> : null}
      </Modal>
    </>
  );
}
