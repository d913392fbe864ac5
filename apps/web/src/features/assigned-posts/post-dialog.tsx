import { assignPost } from '@lianchuang/domain/development/post-contract';
import { commonPosts } from '@lianchuang/domain/development/post-rules';
import { AutoComplete, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { MemberPicker } from '../../ui/member-picker.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';

/** Gives a member a post, from the usual ones or by another name. */
export function PostDialog(props: { member?: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [id] = useState(uuidV7);
  const { member } = props;
  const required = [{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }];
  const names = new Map<string, string>(commonPosts.map((post) => [t(`posts.post.${post}`), post]));
  return (
    <SavingDialog
      title={member ? `${t('posts.assign')} · ${member.name}` : t('posts.assign')}
      ok={t('posts.assign')}
      initial={{
        memberId: member?.id ?? '',
        post: '',
        duties: '',
        householdGroup: '',
        fromOn: today,
        untilOn: '',
      }}
      save={({ post, untilOn, ...entries }) =>
        api(assignPost, {
          body: { id, ...entries, post: names.get(post.trim()) ?? post.trim(), untilOn: untilOn || null },
        })
      }
      refresh={['assigned-posts']}
      onClose={props.onClose}
    >
      {member ? null : (
        <Form.Item name="memberId" label={t('common.member')} rules={required}>
          <MemberPicker />
        </Form.Item>
      )}
      <Form.Item name="post" label={t('posts.post')} rules={required} extra={t('posts.post-hint')}>
        <AutoComplete
          maxLength={60}
          options={[...names.keys()].map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
        />
      </Form.Item>
      <Form.Item name="duties" label={t('field.duties')} rules={required}>
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="householdGroup" label={t('field.householdGroup')}>
        <Input maxLength={60} placeholder={t('posts.household-hint')} />
      </Form.Item>
      <FormDay name="fromOn" label={t('field.fromOn')} max={today} />
      <FormDay name="untilOn" label={t('posts.until-optional')} optional />
    </SavingDialog>
  );
}
