import { exportMembers, exportMembersInFull } from '@lianchuang/domain/members/import-contract';
import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useMay, useSession } from '../../lib/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ReasonItem } from './reason-item.tsx';

interface Entries {
  readonly full: boolean;
  readonly reason: string;
}

/** The whole register below an organisation as a workbook; with numbers in full only for a reason (R1.4). */
export function ExportDialog(props: { under: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const mayReveal = useMay('members.reveal');
  const [form] = Form.useForm<Entries>();
  const full = Form.useWatch('full', form) ?? false;
  const under = props.under ? { under: props.under } : {};
  const save = useMutation({
    mutationFn: async (entries: Entries) =>
      (entries.full
        ? await api(exportMembersInFull, { body: { ...under, reason: entries.reason.trim() } })
        : await api(exportMembers, { query: under })) as Blob,
    onSuccess: (blob) => {
      saveFile(blob, `${t('members.title')}-${today}.xlsx`);
      props.onClose();
    },
  });
  return (
    <FormDialog<Entries>
      title={t('members.export.title')}
      act={t('members.export')}
      form={form}
      initial={{ full: false, reason: '' }}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <p>{t(props.under ? 'members.export.part' : 'members.export.all')}</p>
      {mayReveal ? (
        <Form.Item name="full" valuePropName="checked">
          <Checkbox>{t('members.export.full')}</Checkbox>
        </Form.Item>
      ) : null}
      {full ? <ReasonItem hint={t('members.export.hint')} /> : null}
    </FormDialog>
  );
}
