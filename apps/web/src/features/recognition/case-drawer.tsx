import {
  actOnTypicalCase,
  type TypicalCase,
  writeTypicalCase,
} from '@lianchuang/domain/recognition/cases-contract';
import { caseTransitions } from '@lianchuang/domain/recognition/states';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatPeriod, formatPoints } from '../../lib/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseStateTag } from './nomination-state.tsx';

type Action = (typeof caseTransitions)[number]['action'];

/** One case: its figures, its text to read or to write, and the next step. */
export function CaseDrawer(props: { of: TypicalCase; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { of } = props;
  const [text, setText] = useState(of.text);
  const [reason, setReason] = useState('');
  const writes = of.may.includes('write');
  const onSettled = () => queries.invalidateQueries({ queryKey: ['recognition'] });
  const save = useMutation({
    mutationFn: async (action: Action | undefined) => {
      const changed = writes && text !== of.text;
      const { version } = changed
        ? await api(writeTypicalCase, {
            params: { id: of.id },
            body: { version: of.version, title: of.title, text },
          })
        : of;
      if (action) await api(actOnTypicalCase, { params: { id: of.id, action }, body: { version, reason } });
    },
    onSettled,
  });
  const steps = caseTransitions.filter((s) => of.may.includes(s.action));
  const asksReason = steps.some((s) => s.needs === 'reason');
  return (
    <Drawer
      open
      size={640}
      title={of.title}
      onClose={props.onClose}
      footer={
        <div className="lc-recognition-buttons">
          {writes ? (
            <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>
              {t('common.save')}
            </Button>
          ) : null}
          {steps.map((step) => (
            <Button
              key={step.action}
              type={step.needs === 'reason' ? 'default' : 'primary'}
              danger={step.action === 'withdraw'}
              loading={save.isPending}
              onClick={() => save.mutate(step.action)}
            >
              {t(`recognition.case-step.${step.action}`)}
            </Button>
          ))}
        </div>
      }
    >
      <ProblemAlert error={save.error} />
      <p>
        <CaseStateTag value={of.state} /> {of.organisation.name} · {t(`recognition.found.${of.found}`)}
        {of.periodId && of.to !== null
          ? ` · ${
              of.from === null
                ? t('recognition.first', { to: formatPoints(of.to), period: formatPeriod(of.periodId) })
                : t('recognition.improved', {
                    from: formatPoints(of.from),
                    to: formatPoints(of.to),
                    period: formatPeriod(of.periodId),
                  })
            }`
          : ''}
      </p>
      <p className="lc-muted">{t('recognition.written-by', { name: of.writtenBy })}</p>
      {of.may.includes('publish') ? <p>{t('recognition.case-public')}</p> : null}
      {of.state === 'published' ? (
        <p>
          <Link to="/public/$id" params={{ id: of.organisation.id }}>
            {t('publications.open-page')}
          </Link>
        </p>
      ) : null}
      {of.reason ? <p>{t('recognition.reason-of', { reason: of.reason })}</p> : null}
      {writes ? (
        <Input.TextArea
          aria-label={t('recognition.case-text')}
          placeholder={t('recognition.case-text-hint')}
          maxLength={8000}
          autoSize={{ minRows: 12 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <p className="lc-recognition-text">{of.text || t('recognition.case-empty')}</p>
      )}
      {asksReason ? (
        <Input
          aria-label={t('recognition.case-reason')}
          placeholder={t('recognition.case-reason')}
          maxLength={400}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          style={{ marginTop: 16 }}
        />
      ) : null}
    </Drawer>
  );
}
