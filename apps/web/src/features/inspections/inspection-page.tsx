import {
  getInspection,
  type Inspection,
  inspectAgain,
  saveInspectionItems,
} from '@lianchuang/domain/inspections/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate, formatPeriod, formatPoints } from '../../lib/format.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { useMessage } from '../../ui/messages.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import {
  type DraftLine,
  keepDraft,
  lineOf,
  readDraft,
  type SheetDraft,
  sumOf,
  toSend,
} from './sheet-draft.ts';
import { SheetLine } from './sheet-line.tsx';
import './inspections.css';

/** The checklist that an inspector takes along on a phone, and what it found once it is done (R3.8). */
export function InspectionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['inspections', 'one', id],
    queryFn: ({ signal }) => api(getInspection, { params: { id }, signal }),
  });
  return (
    <Page
      title={data?.organisation.name ?? t('inspections.title')}
      hint={
        data?.roundTitle
          ? t('inspections.sheet-hint', { round: data.roundTitle, period: formatPeriod(data.periodId) })
          : undefined
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? (
        <Sheet key={data.id} sheet={data} />
      ) : error ? null : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
    </Page>
  );
}

function Sheet({ sheet }: { sheet: Inspection }) {
  const { t } = useTranslation();
  const message = useMessage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const open = sheet.may.includes('check');
  const [draft, setDraft] = useState<SheetDraft>(() => (open ? readDraft(sheet.id) : {}));
  const [finishing, setFinishing] = useState(false);
  const [againId] = useState(uuidV7);
  const put = (next: SheetDraft) => {
    keepDraft(sheet.id, next);
    setDraft(next);
  };
  const change = (criterionId: string) => (own: DraftLine) => put({ ...draft, [criterionId]: own });
  const sending = toSend(sheet.checklist, draft);
  const save = useMutation({
    mutationFn: () =>
      api(saveInspectionItems, {
        params: { id: sheet.id },
        body: { version: sheet.version, items: sending },
      }),
    onSuccess: (after) => {
      const sent = new Set(sending.map((line) => line.criterionId));
      put(Object.fromEntries(Object.entries(draft).filter(([criterion]) => !sent.has(criterion))));
      queries.setQueryData(['inspections', 'one', sheet.id], after);
      message.success(t('common.saved'));
    },
    onError: () => queries.invalidateQueries({ queryKey: ['inspections', 'one', sheet.id] }),
  });
  const again = useMutation({
    mutationFn: () =>
      api(inspectAgain, { params: { id: sheet.id }, body: { version: sheet.version, againId } }),
    onSuccess: async (after) => {
      await queries.invalidateQueries({ queryKey: ['inspections'] });
      await navigate({ to: '/inspections/$id', params: { id: after.id } });
    },
  });
  const goods = [...new Set(sheet.checklist.map((line) => line.good))];
  const unsaved = Object.keys(draft).length;
  const sum = sumOf(sheet.checklist, draft);
  return (
    <>
      <Findings sheet={sheet} />
      <ProblemAlert error={save.error ?? again.error} />
      {goods.map((good) => (
        <section key={good} aria-label={good}>
          <h2 className="lc-sheet-good">{good}</h2>
          <ol className="lc-sheet">
            {sheet.checklist
              .filter((line) => line.good === good)
              .map((line) => (
                <SheetLine
                  key={line.criterionId}
                  sheet={sheet}
                  line={line}
                  own={lineOf(line, draft)}
                  open={open}
                  onChange={change(line.criterionId)}
                />
              ))}
          </ol>
        </section>
      ))}
      {open ? (
        <div className="lc-sheet-bar lc-no-print">
          <span>
            {t('inspections.checked', { checked: sum.checked, items: sheet.items })}
            {unsaved > 0 ? <small> {t('inspections.unsaved', { count: unsaved })}</small> : null}
          </span>
          <Button
            size="large"
            type={unsaved > 0 ? 'primary' : 'default'}
            disabled={sending.length === 0}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('inspections.save')}
          </Button>
          <Button
            size="large"
            type={unsaved > 0 ? 'default' : 'primary'}
            disabled={unsaved > 0 || sheet.checked === 0}
            onClick={() => setFinishing(true)}
          >
            {t('inspections.finish')}
          </Button>
        </div>
      ) : null}
      {sheet.may.includes('again') ? (
        <Button type="primary" loading={again.isPending} onClick={() => again.mutate()}>
          {t('inspections.again')}
        </Button>
      ) : null}
      {finishing ? <FinishDialog sheet={sheet} onClose={() => setFinishing(false)} /> : null}
    </>
  );
}

/** What a finished inspection found, and where it leads. */
function Findings({ sheet }: { sheet: Inspection }) {
  const { t } = useTranslation();
  return (
    <>
      {sheet.state === 'done' ? (
        <dl className="lc-sheet-found">
          <dt>{t('inspections.visited')}</dt>
          <dd>
            {formatDate(sheet.visitedOn)} {sheet.inspector}
          </dd>
          <dt>{t('inspections.claimed')}</dt>
          <dd>{formatPoints(sheet.claimed)}</dd>
          <dt>{t('inspections.found')}</dt>
          <dd>{formatPoints(sheet.found)}</dd>
          {sheet.summary ? (
            <>
              <dt>{t('inspections.summary')}</dt>
              <dd>{sheet.summary}</dd>
            </>
          ) : null}
          {sheet.problems.length > 0 ? (
            <>
              <dt>{t('inspections.problems')}</dt>
              <dd>
                {sheet.problems.map((p) => p.title).join('、')}{' '}
                <Link to="/remedies" search={{ source: 'inspection', organisation: sheet.organisation.id }}>
                  {t('inspections.see-remedies')}
                </Link>
              </dd>
            </>
          ) : null}
        </dl>
      ) : null}
      {sheet.againId ? (
        <p>
          <Link to="/inspections/$id" params={{ id: sheet.againId }}>
            {t('inspections.see-again')}
          </Link>
        </p>
      ) : null}
      {sheet.previousId ? (
        <p>
          <Link to="/inspections/$id" params={{ id: sheet.previousId }}>
            {t('inspections.see-before')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
