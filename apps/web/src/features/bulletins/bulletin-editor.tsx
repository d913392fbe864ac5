import { type Bulletin, changeBulletin } from '@lianchuang/domain/bulletins/contract';
import type { PublicationBlock } from '@lianchuang/domain/publications/contract';
import { assembledRows } from '@lianchuang/domain/publications/tables';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useMessage } from '../../ui/messages.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TableFields } from './table-fields.tsx';
import './bulletin-editor.css';

interface Section {
  heading: string;
  /** One line a paragraph. */
  text: string;
  table: PublicationBlock['table'];
}
interface Entries {
  title: string;
  addressees: string;
  copies: string;
  sections: Section[];
}

const toSection = (block: PublicationBlock): Section => ({
  heading: block.heading ?? '',
  text: (block.paragraphs ?? []).join('\n'),
  // The figures' own cells go along, so that each can be put back.
  table: block.table ? { ...block.table, assembled: assembledRows(block.table) } : undefined,
});

const inOneLine = (cell: string): string => cell.replace(/\s*\n\s*/g, ' ');

function toBlock({ heading, text, table }: Section): PublicationBlock {
  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    ...(heading.trim() ? { heading: heading.trim() } : {}),
    ...(paragraphs.length > 0 ? { paragraphs } : {}),
    ...(table ? { table: { ...table, rows: table.rows.map((cells) => cells.map(inOneLine)) } } : {}),
  };
}

/** Edits a draft section by section; a cell of a table is put into other words beside what the figures gave. */
export function BulletinEditor(props: { bulletin: Bulletin; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const { bulletin } = props;
  const [form] = Form.useForm<Entries>();
  const save = useMutation({
    mutationFn: () => {
      // Not all of a table has a field of its own, so that the whole form is asked.
      const entries = form.getFieldsValue(true) as Entries;
      return api(changeBulletin, {
        params: { id: bulletin.id },
        body: {
          version: bulletin.version,
          title: entries.title,
          addressees: entries.addressees,
          copies: entries.copies,
          blocks: entries.sections.map(toBlock).filter((block) => Object.keys(block).length > 0),
        },
      });
    },
    onSuccess: async () => {
      message.success(t('bulletins.saved'));
      await queries.invalidateQueries({ queryKey: ['bulletins'] });
      props.onClose();
    },
  });
  return (
    <Form<Entries>
      className="lc-bulletin-editor"
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        title: bulletin.title,
        addressees: bulletin.addressees,
        copies: bulletin.copies,
        sections: bulletin.blocks.map(toSection),
      }}
      onFinish={() => save.mutate()}
    >
      <ProblemAlert error={save.error} />
      <Form.Item
        name="title"
        label={t('bulletins.heading')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('bulletins.heading-missing') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="addressees" label={t('bulletins.addressees')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.List name="sections">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <fieldset key={field.key}>
                <Form.Item name={[field.name, 'heading']} label={t('bulletins.section')}>
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'text']}
                  label={t('bulletins.text')}
                  extra={t('bulletins.text-hint')}
                >
                  <Input.TextArea autoSize={{ minRows: 2 }} />
                </Form.Item>
                <TableFields
                  name={field.name}
                  onDrop={() => form.setFieldValue(['sections', field.name, 'table'], undefined)}
                />
                <Button type="text" danger onClick={() => remove(field.name)}>
                  {t('bulletins.section-drop')}
                </Button>
              </fieldset>
            ))}
            <Button onClick={() => add({ heading: '', text: '', table: undefined })}>
              {t('bulletins.section-add')}
            </Button>
          </>
        )}
      </Form.List>
      <Form.Item name="copies" label={t('bulletins.copies')} style={{ marginTop: 16 }}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="lc-bulletin-editor-acts">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
        <Button onClick={props.onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
