import { type Member, revealMember } from '@lianchuang/domain/members/contract';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ReasonItem } from './reason-item.tsx';

interface Numbers {
  readonly identity: string;
  readonly phone: string | null;
}

/**
 * Both numbers in full, after the reason was given; gone when the dialog closes. They are held here alone, since what
 * goes through the query client stays in its caches (R1.4).
 */
export function RevealDialog(props: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const [numbers, setNumbers] = useState<Numbers>();
  const [error, setError] = useState<unknown>();
  const [pending, setPending] = useState(false);
  const { member } = props;
  const reveal = async (reason: string) => {
    setPending(true);
    setError(undefined);
    try {
      setNumbers(await api(revealMember, { params: { id: member.id }, body: { reason: reason.trim() } }));
    } catch (refused) {
      setError(refused);
    } finally {
      setPending(false);
    }
  };
  const title = t('members.reveal.title', { name: member.name });
  if (!numbers) {
    return (
      <FormDialog<{ reason: string }>
        title={title}
        act={t('members.reveal.show')}
        form={form}
        initial={{ reason: '' }}
        error={error}
        pending={pending}
        onSubmit={({ reason }) => void reveal(reason)}
        onClose={props.onClose}
      >
        <ReasonItem hint={t('members.reveal.hint')} />
      </FormDialog>
    );
  }
  return (
    <Modal
      open
      title={title}
      onCancel={props.onClose}
      footer={
        <Button type="primary" onClick={props.onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <dl className="lc-member-numbers">
        <dt>{t('field.identity')}</dt>
        <dd>{numbers.identity}</dd>
        <dt>{t('field.phone')}</dt>
        <dd>{numbers.phone ?? '—'}</dd>
      </dl>
      <p className="lc-muted">{t('members.reveal.noted')}</p>
    </Modal>
  );
}
