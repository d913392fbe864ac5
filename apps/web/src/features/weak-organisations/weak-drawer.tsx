import type { WeakOrganisation } from '@lianchuang/domain/weak-organisations/contract';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatPeriod, formatPoints, formatShare } from '../../lib/format.ts';
import { ToneTag } from '../../ui/state-tag.tsx';
import { AppraiseDialog, PlanDialog, ReportDialog } from './act-dialogs.tsx';
import './weak.css';

const dialogs = { plan: PlanDialog, report: ReportDialog, appraise: AppraiseDialog } as const;

/** One weak-and-lax organisation: why, the plan, the months, the appraisals, and what can be done now. */
export function WeakDrawer(props: { row: WeakOrganisation; onClose: () => void }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<keyof typeof dialogs | null>(null);
  const { row } = props;
  const Dialog = act ? dialogs[act] : null;
  return (
    <Drawer
      open
      size="min(560px, 100vw)"
      title={row.organisation.name}
      onClose={props.onClose}
      extra={
        <span className="lc-row-acts">
          {row.may.map((what, i) => (
            <Button key={what} type={i === 0 ? 'primary' : 'default'} onClick={() => setAct(what)}>
              {t(`weak.act.${what}`)}
            </Button>
          ))}
        </span>
      }
    >
      <dl className="lc-weak">
        <dt>{t('weak.organisation')}</dt>
        <dd>
          <Link to="/organisations/$id" params={{ id: row.organisation.id }}>
            {row.organisation.name}
          </Link>
          {row.supervisor ? `(${row.supervisor})` : null}
        </dd>
        <dt>{t('weak.grounds')}</dt>
        <dd>
          {row.grounds.map((g) => t(`weak.ground.${g}`)).join('、')}
          <Figures row={row} />
        </dd>
        <dt>{t('weak.named-on')}</dt>
        <dd>
          {formatDate(row.namedOn)}{' '}
          {row.byRule
            ? t('weak.by-rule', { period: formatPeriod(row.periodId) })
            : t('weak.by-decision', { by: row.namedBy })}
        </dd>
        {row.reason ? (
          <>
            <dt>{t('weak.reason')}</dt>
            <dd>{row.reason}</dd>
          </>
        ) : null}
        {row.plan ? (
          <>
            <dt>{t('weak.plan')}</dt>
            <dd>{row.plan}</dd>
            <dt>{t('weak.helper')}</dt>
            <dd>{row.helper}</dd>
            <dt>{t('weak.plan-due')}</dt>
            <dd>{formatDate(row.planDueOn)}</dd>
          </>
        ) : null}
      </dl>
      <h3>{t('weak.progress')}</h3>
      {row.behind.length > 0 ? (
        <p>
          <ToneTag tone="at-risk" sign="!">
            {t('weak.behind-list', { months: row.behind.map((m) => m.slice(0, 7)).join('、') })}
          </ToneTag>
        </p>
      ) : null}
      {row.progress.length === 0 ? <p className="lc-muted">{t('common.none')}</p> : null}
      <ol className="lc-weak-months">
        {row.progress.toReversed().map((p) => (
          <li key={p.month}>
            <strong>{p.month.slice(0, 7)}</strong> {p.progress} <span className="lc-muted">{p.by}</span>
          </li>
        ))}
      </ol>
      {row.appraisals.length > 0 ? (
        <>
          <h3>{t('weak.appraisals')}</h3>
          <ol className="lc-weak-months">
            {row.appraisals.map((a) => (
              <li key={`${a.on} ${a.finding}`}>
                <ToneTag tone={a.lifted ? 'met' : 'missed'} sign={a.lifted ? '✓' : '✕'}>
                  {t(a.lifted ? 'weak.appraisal-lifted' : 'weak.appraisal-kept')}
                </ToneTag>{' '}
                {t('weak.appraisal-line', { on: formatDate(a.on), by: a.by, finding: a.finding })}
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {Dialog ? <Dialog row={row} onClose={() => setAct(null)} /> : null}
    </Drawer>
  );
}

/** The figures on which the rule rested. */
function Figures({ row }: { row: WeakOrganisation }) {
  const { t } = useTranslation();
  const words = Object.entries(row.figures).flatMap(([key, value]) => {
    if (typeof value !== 'number') return [];
    const text =
      key === 'satisfaction' ? formatShare(value) : key === 'months' ? String(value) : formatPoints(value);
    return [t(`weak.figure.${key}`, { value: text })];
  });
  return words.length > 0 ? <div className="lc-muted">{words.join(',')}</div> : null;
}
