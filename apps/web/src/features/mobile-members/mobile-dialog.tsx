import {
  changeMobileMember,
  type MobileMember,
  recordMobileMember,
} from '@lianchuang/domain/development/mobile-contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { MemberPicker } from '../../ui/member-picker.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

/** A member goes away; or, with `mobile`, another place, work or contact branch of one who is away. */
export function MobileDialog(props: { mobile?: MobileMember; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [id] = useState(uuidV7);
  const { mobile } = props;
  const required = [{ required: true, whitespace: true, message: t('common.form.missing') }];
  return (
    <SavingDialog
      title={mobile ? `${t('mobile.change')} · ${mobile.member.name}` : t('mobile.add')}
      ok={mobile ? t('common.save') : t('mobile.add')}
      initial={{
        memberId: mobile?.member.id ?? '',
        leftOn: mobile?.leftOn ?? today,
        place: mobile?.place ?? '',
        work: mobile?.work ?? '',
        contactBranch: mobile?.contactBranch ?? '',
      }}
      save={({ memberId, leftOn, ...where }) =>
        mobile
          ? api(changeMobileMember, {
              params: { id: mobile.id },
              body: { version: mobile.version, ...where },
            })
          : api(recordMobileMember, { body: { id, memberId, leftOn, ...where } })
      }
      refresh={['mobile-members', 'mobile-member', 'tasks']}
      onClose={props.onClose}
    >
      {mobile ? null : (
        <>
          <Form.Item name="memberId" label={t('common.member')} rules={required}>
            <MemberPicker />
          </Form.Item>
          <FormDay name="leftOn" label={t('field.leftOn')} max={today} />
        </>
      )}
      <Form.Item name="place" label={t('mobile.place')} rules={[...required, { min: 2 }]}>
        <Input maxLength={100} placeholder={t('mobile.place-hint')} />
      </Form.Item>
      <Form.Item name="work" label={t('field.work')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="contactBranch" label={t('field.contactBranch')} extra={t('mobile.branch-hint')}>
        <Input maxLength={100} />
      </Form.Item>
    </SavingDialog>
  );
}
