import {
  addMobileContact,
  contactWays,
  getMobileMember,
  type MobileMember,
  returnMobileMember,
} from '@lianchuang/domain/development/mobile-contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Form, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { FactList } from '../../ui/term-list.tsx';
import { MobileState } from './mobile-columns.tsx';
import { MobileDialog } from './mobile-dialog.tsx';

/** One mobile member: where, since when, every contact, and what can be recorded. */
export function MobileDrawer(props: { mobile: MobileMember; onClose: () => void }) {
  const { t } = useTranslation();
  const { mobile } = props;
  const [open, setOpen] = useState<'contact' | 'change' | 'return' | null>(null);
  const { data, error } = useQuery({
    queryKey: ['mobile-member', mobile.id, mobile.version],
    queryFn: ({ signal }) => api(getMobileMember, { params: { id: mobile.id }, signal }),
  });
  const close = () => setOpen(null);
  const facts = [
    [t('mobile.organisation'), mobile.organisation.name],
    [t('mobile.place'), mobile.place],
    [t('field.work'), mobile.work || '—'],
    [t('field.leftOn'), formatDate(mobile.leftOn)],
    [t('field.contactBranch'), mobile.contactBranch || t('mobile.no-branch')],
    [
      t(mobile.returnedOn ? 'mobile.returned' : 'mobile.until'),
      formatDate(mobile.returnedOn ?? mobile.inTouchUntil),
    ],
  ] as const;
  return (
    <Drawer open title={mobile.member.name} onClose={props.onClose} size="min(480px, 100vw)">
      <p className="lc-row-acts">
        <MobileState state={mobile.state} />
        <Link to="/members/$id" params={{ id: mobile.member.id }}>
          {t('development.member-open')}
        </Link>
      </p>
      <FactList facts={facts} />
      {mobile.may ? (
        <p className="lc-row-acts">
          <Button type="primary" onClick={() => setOpen('contact')}>
            {t('mobile.record-contact')}
          </Button>
          <Button onClick={() => setOpen('change')}>{t('mobile.change')}</Button>
          <Button onClick={() => setOpen('return')}>{t('mobile.return')}</Button>
        </p>
      ) : null}
      <h2>{t('mobile.contacts')}</h2>
      <ProblemAlert error={error} />
      {data?.contacts.length === 0 ? <p className="lc-muted">{t('mobile.no-contact')}</p> : null}
      {data ? (
        <ul className="lc-entries">
          {data.contacts.map((contact) => (
            <li key={contact.id}>
              <strong>{formatDate(contact.on)}</strong>{' '}
              {t('mobile.contacted', { how: t(`mobile.how.${contact.how}`), by: contact.byName })}
              {contact.note ? <p>{contact.note}</p> : null}
            </li>
          ))}
        </ul>
      ) : error ? null : (
        <Skeleton active paragraph={{ rows: 3 }} title={false} />
      )}
      {open === 'contact' ? <ContactDialog mobile={mobile} onClose={close} /> : null}
      {open === 'change' ? <MobileDialog mobile={mobile} onClose={close} /> : null}
      {open === 'return' ? <ReturnDialog mobile={mobile} onClose={close} /> : null}
    </Drawer>
  );
}

function ContactDialog(props: { mobile: MobileMember; onClose: () => void }) {
  const { t } = useTranslation();
  const { today, user } = useSession();
  const { mobile } = props;
  const [contactId] = useState(uuidV7);
  return (
    <SavingDialog
      title={`${t('mobile.record-contact')} · ${mobile.member.name}`}
      ok={t('mobile.record-contact')}
      initial={{ on: today, how: 'phone' as const, contactedBy: user.displayName, note: '' }}
      save={(entries) =>
        api(addMobileContact, {
          params: { id: mobile.id },
          body: { version: mobile.version, contactId, ...entries },
        })
      }
      refresh={['mobile-members', 'tasks']}
      onClose={props.onClose}
    >
      <FormDay name="on" label={t('field.on')} min={mobile.leftOn} max={today} />
      <Form.Item name="how" label={t('mobile.how')}>
        <Select options={contactWays.map((value) => ({ value, label: t(`mobile.how.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="contactedBy"
        label={t('field.contactedBy')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </SavingDialog>
  );
}

function ReturnDialog(props: { mobile: MobileMember; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { mobile } = props;
  return (
    <SavingDialog
      title={`${t('mobile.return')} · ${mobile.member.name}`}
      ok={t('mobile.return')}
      initial={{ on: today }}
      save={(entries) =>
        api(returnMobileMember, { params: { id: mobile.id }, body: { version: mobile.version, ...entries } })
      }
      refresh={['mobile-members', 'tasks']}
      onClose={props.onClose}
    >
      <FormDay name="on" label={t('mobile.returned')} min={mobile.leftOn} max={today} />
    </SavingDialog>
  );
}
