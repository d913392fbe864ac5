import { Descriptions, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { authorWords } from '../../lib/author-words.ts';
import { formatInstant } from '../../lib/format.ts';
import type { AuditEntry } from './audit-page.tsx';
import { auditWords } from './audit-words.ts';

/** One entry with everything it says, and its link in the chain. */
export function EntryDialog(props: { entry: AuditEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const { entry } = props;
  const items = [
    { key: 'at', label: t('audit.at'), children: formatInstant(entry.at) },
    { key: 'actor', label: t('audit.actor'), children: authorWords(entry.actor) },
    { key: 'action', label: t('audit.action'), children: auditWords('audit.action', entry.action) },
    { key: 'entity', label: t('audit.entity'), children: auditWords('audit.entity', entry.entity) },
    { key: 'id', label: t('audit.entity-id'), children: entry.entityId },
    { key: 'organisation', label: t('audit.organisation'), children: entry.organisation ?? '—' },
    {
      key: 'hash',
      label: t('audit.hash'),
      children: <code style={{ overflowWrap: 'anywhere' }}>{entry.hash}</code>,
    },
  ];
  return (
    <Modal
      open
      width={720}
      title={t('audit.entry', { seq: entry.seq })}
      footer={null}
      onCancel={props.onClose}
    >
      <Descriptions
        column={1}
        size="small"
        bordered
        items={items}
        styles={{ label: { whiteSpace: 'nowrap' } }}
      />
      <h3>{t('audit.detail')}</h3>
      <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 320, overflow: 'auto' }}>
        {JSON.stringify(entry.detail, null, 2)}
      </pre>
    </Modal>
  );
}
