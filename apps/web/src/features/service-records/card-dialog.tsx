import {
  addServiceCard,
  changeServiceCard,
  removeServiceCard,
  type ServiceCard,
} from '@lianchuang/domain/service-records/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { MemberPicker } from '../../ui/member-picker.tsx';
import { useMessage } from '../../ui/messages.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';

interface Entries {
  organisationId: string;
  memberId?: string;
  household: string;
  visitedOn: string;
  request?: string;
  promise?: string;
  promisedBy?: string;
  result?: string;
  closedOn?: string;
}

/** A card: first what was asked and promised; later, opened again, what became of it. */
export function CardDialog(props: { card?: ServiceCard; onClose: () => void }) {
  const { t } = useTranslation();
  const { acting, today } = useSession();
  const message = useMessage();
  const queries = useQueryClient();
  const { card } = props;
  const [id] = useState(() => card?.id ?? uuidV7());
  const [form] = Form.useForm<Entries>();
  const closedOn = Form.useWatch('closedOn', form);
  // A visit is written down in few fields; what became of it is asked later, or at once where it is done.
  const [closing, setClosing] = useState(card !== undefined);
  const done = async (said: string) => {
    message.success(t(said));
    props.onClose();
    await queries.invalidateQueries({ queryKey: ['service-cards'] });
    await queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  const save = useMutation({
    mutationFn: (entries: Entries) => {
      const content = {
        memberId: entries.memberId ?? null,
        household: entries.household,
        visitedOn: entries.visitedOn,
        request: entries.request ?? '',
        promise: entries.promise ?? '',
        promisedBy: entries.promisedBy || null,
        result: entries.result ?? '',
        closedOn: entries.closedOn || null,
      };
      return card
        ? api(changeServiceCard, { params: { id }, body: { version: card.version, ...content } })
        : api(addServiceCard, { body: { id, organisationId: entries.organisationId, ...content } });
    },
    onSuccess: () => done('service.saved'),
  });
  const remove = useMutation({
    mutationFn: () => api(removeServiceCard, { params: { id }, body: { version: card?.version ?? 0 } }),
    onSuccess: () => done('service.removed'),
  });
  return (
    <FormDialog<Entries>
      title={t(card ? 'service.title' : 'service.add')}
      form={form}
      initial={
        card
          ? {
              organisationId: card.organisation.id,
              ...(card.member ? { memberId: card.member.id } : {}),
              household: card.household,
              visitedOn: card.visitedOn,
              request: card.request,
              promise: card.promise,
              promisedBy: card.promisedBy ?? '',
              result: card.result,
              closedOn: card.closedOn ?? '',
            }
          : { organisationId: acting.organisation.id, visitedOn: today }
      }
      error={save.error ?? remove.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <Form.Item
        name="organisationId"
        label={t('service.organisation')}
        hidden={card !== undefined || acting.role === 'branch-secretary'}
      >
        <OrganisationPicker />
      </Form.Item>
      <Form.Item
        name="household"
        label={t('service.household')}
        rules={[{ required: true, pattern: /^[^\d]+$/, message: t('service.household-wrong') }]}
      >
        <Input maxLength={40} placeholder={t('service.household-hint')} />
      </Form.Item>
      <Form.Item name="request" label={t('service.request')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="promise" label={t('service.promise')}>
        <Input maxLength={300} />
      </Form.Item>
      <FormDay name="promisedBy" label={t('service.promised-by')} optional />
      <FormDay name="visitedOn" label={t('service.visited-on')} max={today} />
      <Form.Item name="memberId" label={t('service.who-went')}>
        <MemberPicker />
      </Form.Item>
      {closing ? null : (
        <Button type="link" style={{ paddingInline: 0 }} onClick={() => setClosing(true)}>
          {t('service.close-now')}
        </Button>
      )}
      <Form.Item
        hidden={!closing}
        name="result"
        label={t('service.result')}
        rules={[{ required: Boolean(closedOn), message: t('service.result-missing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={300} />
      </Form.Item>
      {closing ? <FormDay name="closedOn" label={t('service.closed-on')} max={today} optional /> : null}
      {card ? (
        <Popconfirm
          title={t('service.remove-title')}
          description={t('service.remove-what', { household: card.household })}
          okText={t('common.delete')}
          cancelText={t('common.cancel')}
          onConfirm={() => remove.mutate()}
        >
          <Button danger type="text" loading={remove.isPending}>
            {t('common.delete')}
          </Button>
        </Popconfirm>
      ) : null}
    </FormDialog>
  );
}
