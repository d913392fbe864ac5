import { type AssignedPost, endPost, reportPost } from '@lianchuang/domain/development/post-contract';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { useSession } from '../../lib/use-session.ts';
import { FormDay } from '../../ui/form-day.tsx';
import { SavingDialog } from '../../ui/saving-dialog.tsx';
import { FactList } from '../../ui/term-list.tsx';
import { postName } from './post-columns.tsx';

/** One post with its yearly reports, and what can be recorded. */
export function PostDrawer(props: { post: AssignedPost; onClose: () => void }) {
  const { t } = useTranslation();
  const { post } = props;
  const [open, setOpen] = useState<'report' | 'end' | null>(null);
  const facts = [
    [t('posts.organisation'), post.organisation.name],
    [t('posts.post'), postName(t, post.post)],
    [t('field.duties'), post.duties],
    [t('field.householdGroup'), post.householdGroup || '—'],
    [
      t('posts.held'),
      post.untilOn
        ? t('posts.from-to', { from: post.fromOn, to: post.untilOn })
        : t('posts.from-on', { from: post.fromOn }),
    ],
  ] as const;
  return (
    <Drawer open title={post.member.name} onClose={props.onClose} size="min(480px, 100vw)">
      <FactList facts={facts} />
      {post.may ? (
        <p className="lc-row-acts">
          <Button type="primary" onClick={() => setOpen('report')}>
            {t('posts.write-report')}
          </Button>
          {post.held ? <Button onClick={() => setOpen('end')}>{t('posts.end')}</Button> : null}
        </p>
      ) : null}
      <h2>{t('posts.reports')}</h2>
      {post.missing.length > 0 ? (
        <p>{t('posts.report-missing', { years: post.missing.join('、') })}</p>
      ) : post.reports.length === 0 ? (
        <p className="lc-muted">{t('posts.no-report')}</p>
      ) : null}
      <ul className="lc-entries">
        {post.reports.map((report) => (
          <li key={report.year}>
            <strong>{t('common.year-of', { year: report.year })}</strong>{' '}
            <span className="lc-muted">
              {formatDate(report.on)} {report.byName}
            </span>
            <p>{report.report}</p>
          </li>
        ))}
      </ul>
      {open === 'report' ? <ReportDialog post={post} onClose={() => setOpen(null)} /> : null}
      {open === 'end' ? <EndDialog post={post} onClose={() => setOpen(null)} /> : null}
    </Drawer>
  );
}

function ReportDialog(props: { post: AssignedPost; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { post } = props;
  const first = Number(post.fromOn.slice(0, 4));
  const now = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.max(1, now - first + 1) }, (_, i) => now - i);
  return (
    <SavingDialog
      title={`${t('posts.write-report')} · ${post.member.name}`}
      ok={t('common.save')}
      initial={{ year: post.missing.at(-1) ?? now, on: today, report: '' }}
      save={(entries) =>
        api(reportPost, { params: { id: post.id }, body: { version: post.version, ...entries } })
      }
      refresh={['assigned-posts']}
      onClose={props.onClose}
    >
      <Form.Item name="year" label={t('field.year')}>
        <Select options={years.map((year) => ({ value: year, label: t('common.year-of', { year }) }))} />
      </Form.Item>
      <FormDay name="on" label={t('field.on')} min={post.fromOn} max={today} />
      <Form.Item
        name="report"
        label={t('field.report')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('common.form.missing') }]}
      >
        <Input.TextArea
          maxLength={1000}
          autoSize={{ minRows: 4, maxRows: 10 }}
          placeholder={t('posts.report-hint')}
        />
      </Form.Item>
    </SavingDialog>
  );
}

function EndDialog(props: { post: AssignedPost; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { post } = props;
  return (
    <SavingDialog
      title={`${t('posts.end')} · ${post.member.name}`}
      ok={t('posts.end')}
      danger
      initial={{ on: today }}
      save={(entries) =>
        api(endPost, { params: { id: post.id }, body: { version: post.version, ...entries } })
      }
      refresh={['assigned-posts']}
      onClose={props.onClose}
    >
      <FormDay name="on" label={t('field.untilOn')} min={post.fromOn} max={today} />
    </SavingDialog>
  );
}
