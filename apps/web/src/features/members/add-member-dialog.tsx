import { addMember } from '@lianchuang/domain/members/contract';
import { useNavigate } from '@tanstack/react-router';
import { Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { DateField } from '../../ui/date-field.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import type { CardDraft } from './card-draft.ts';
import { CardFields } from './card-fields.tsx';
import { RefusedNotice } from './refused-notice.tsx';
import { showFieldErrors } from './show-field-errors.ts';
import { useMemberChange } from './use-member-change.ts';

interface Entries extends CardDraft {
  organisationId: string;
  from: string;
  how: 'joined' | 'transferred';
}

/** Enters a member (R1.4): the number first, from which birth and sex follow. */
export function AddMemberDialog(props: { under: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const message = useMessage();
  const { today, acting } = useSession();
  const [id] = useState(uuidV7);
  const [form] = Form.useForm<Entries>();
  const add = useMemberChange(
    ({ despiteAlike, ...entries }: Entries & { despiteAlike: boolean }, key) => {
      const { phone, fullOn, ...card } = entries;
      return api(addMember, {
        key,
        body: {
          ...card,
          id,
          fullOn: fullOn || null,
          ...(phone.trim() ? { phone } : {}),
          ...(despiteAlike ? { despiteAlike } : {}),
        },
      });
    },
    (member) => {
      message.success(t('members.added', { name: member.name }));
      props.onClose();
      void navigate({ to: '/members/$id', params: { id: member.id }, search: {} });
    },
  );
  const submit = (entries: Entries, despiteAlike: boolean) =>
    add.mutate({ ...entries, despiteAlike }, { onError: (error) => showFieldErrors(form, error) });
  return (
    <Modal
      open
      width={760}
      title={t('members.add')}
      okText={t('members.add')}
      cancelText={t('common.cancel')}
      confirmLoading={add.isPending}
      okButtonProps={{ htmlType: 'submit', form: 'add-member' }}
      mask={{ closable: false }}
      onCancel={props.onClose}
    >
      <RefusedNotice
        error={add.error}
        pending={add.isPending}
        onSomebodyElse={() => void form.validateFields().then((entries) => submit(entries, true))}
      />
      <Form
        id="add-member"
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ block: 'center' }}
        initialValues={{
          identity: '',
          phone: '',
          name: '',
          ethnicGroup: '汉',
          joinedOn: '',
          fullOn: '',
          occupation: '',
          specialSkills: '',
          veteran: false,
          returnedYouth: false,
          graduate: false,
          capableVillager: false,
          organisationId: props.under ?? (acting.role === 'branch-secretary' ? acting.organisation.id : null),
          from: '',
          how: 'joined',
        }}
        onValuesChange={(changed: Partial<Entries>) => {
          // Who joined here belongs here since that day, unless something else is said.
          if (changed.joinedOn && !form.isFieldTouched('from')) form.setFieldValue('from', changed.joinedOn);
        }}
        onFinish={(entries) => submit(entries, false)}
      >
        <CardFields />
        <div className="lc-member-fields">
          <Form.Item
            name="organisationId"
            label={t('members.organisation')}
            rules={[{ required: true, message: t('members.missing') }]}
          >
            <OrganisationPicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="how" label={t('members.how')}>
            <Radio.Group
              options={(['joined', 'transferred'] as const).map((value) => ({
                value,
                label: t(`members.how.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="from"
            label={t('members.since')}
            rules={[{ required: true, message: t('members.missing') }]}
          >
            <DateField max={today} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
