import {
  type BallotBox,
  discardPaper,
  exchangeSlips,
  printSlips,
  voidSlips,
} from '@lianchuang/domain/ballots/contract';
import { parseRanges, slipsPerSheet } from '@lianchuang/domain/ballots/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api.ts';
import { formatNumber } from '../lib/format.ts';
import { BallotPaper, type PaperStep } from './ballot-paper.tsx';
import { BallotSlips, type Slip } from './ballot-slips.tsx';
import { FormDialog } from './form-dialog.tsx';
import { useMessage } from './messages.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { HeadFigures } from './term-list.tsx';
import './ballot-box-card.css';

type Asked = 'print' | 'void' | 'exchange';

/**
 * A vote while it runs: slips, voices so far, paper that waits for its second reader; what is done with slips and paper.
 * `refresh`: query keys of what rests on it.
 */
export function BallotBoxCard(props: { box: BallotBox; refresh: string }) {
  const { t } = useTranslation();
  const { box } = props;
  const queries = useQueryClient();
  const message = useMessage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [slips, setSlips] = useState<readonly Slip[] | null>(null);
  const [paper, setPaper] = useState<PaperStep | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: [props.refresh] });
  const params = { id: box.id };
  const discard = useMutation({
    mutationFn: (paperId: string) => api(discardPaper, { params: { ...params, paperId } }),
    onSuccess: async () => {
      message.success(t('common.saved'));
      await refresh();
    },
    onError: refresh,
  });
  const done = async () => {
    setAsked(null);
    setPaper(null);
    await refresh();
  };
  const figures = [
    ['ballots.slips', box.slips],
    ['ballots.voided', box.voided],
    ['ballots.by-phone', box.voices.phone],
    ['ballots.exchanged', box.exchanged],
    ['ballots.on-paper', box.voices.paper],
  ] as const;
  return (
    <section className="lc-box" aria-label={t('ballots.box')}>
      <h2>{t('ballots.box')}</h2>
      <HeadFigures figures={figures.map(([key, value]) => [t(key), formatNumber(value)])} />
      {box.may.run ? (
        <>
          <p className="lc-muted">{t('ballots.secret')}</p>
          <div className="lc-box-buttons">
            <Button type="primary" onClick={() => setAsked('print')}>
              {t('ballots.print')}
            </Button>
            <Button onClick={() => setAsked('exchange')} disabled={box.slips === 0}>
              {t('ballots.exchange')}
            </Button>
            <Button onClick={() => setPaper({ step: 'first' })} disabled={box.exchanged === 0}>
              {t('ballots.enter-paper')}
            </Button>
            <Button onClick={() => setAsked('void')} disabled={box.slips === 0}>
              {t('ballots.void')}
            </Button>
          </div>
        </>
      ) : null}
      <ProblemAlert error={discard.error} />
      {box.papers.length > 0 ? (
        <ul className="lc-box-papers">
          {box.papers.map((pile) => (
            <li key={pile.id}>
              <span>
                {t(`ballots.paper.${pile.state}`, {
                  count: pile.slips,
                  first: pile.firstBy,
                  second: pile.secondBy,
                  differing: pile.differences.length,
                })}
              </span>
              {pile.state === 'entered' && pile.mine ? (
                <span className="lc-muted">{t('ballots.paper-other')}</span>
              ) : (
                <Button
                  onClick={() => setPaper({ step: pile.state === 'entered' ? 'second' : 'settle', pile })}
                >
                  {t(pile.state === 'entered' ? 'ballots.enter-again' : 'ballots.settle')}
                </Button>
              )}
              <Button loading={discard.isPending} onClick={() => discard.mutate(pile.id)}>
                {t('ballots.discard')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {asked === 'print' ? (
        <PrintDialog
          box={box}
          onClose={() => setAsked(null)}
          onPrinted={(made) => {
            setSlips(made);
            void done();
          }}
        />
      ) : null}
      {asked === 'void' || asked === 'exchange' ? (
        <NumbersDialog box={box} act={asked} onClose={() => setAsked(null)} onDone={done} />
      ) : null}
      {paper ? <BallotPaper box={box} {...paper} onClose={() => setPaper(null)} onDone={done} /> : null}
      {slips ? <BallotSlips box={box} slips={slips} onClose={() => setSlips(null)} /> : null}
    </section>
  );
}

function PrintDialog(props: {
  box: BallotBox;
  onClose: () => void;
  onPrinted: (slips: readonly Slip[]) => void;
}) {
  const { t } = useTranslation();
  const make = useMutation({
    mutationFn: ({ sheets }: { sheets: number }) =>
      api(printSlips, { params: { id: props.box.id }, body: { sheets } }),
    onSuccess: ({ slips }) => props.onPrinted(slips),
  });
  return (
    <FormDialog<{ sheets: number }>
      title={t('ballots.print')}
      act={t('ballots.make-slips')}
      initial={{ sheets: 3 }}
      error={make.error}
      pending={make.isPending}
      onSubmit={(entries) => make.mutate(entries)}
      onClose={props.onClose}
    >
      <p className="lc-muted">{t('ballots.print-hint', { count: slipsPerSheet })}</p>
      <Form.Item
        name="sheets"
        label={t('ballots.sheets')}
        rules={[{ required: true, message: t('ballots.sheets-missing') }]}
      >
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}

interface Numbers {
  numbers: string;
  reason: string;
}

function NumbersDialog(props: {
  box: BallotBox;
  act: 'void' | 'exchange';
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { act, box } = props;
  const message = useMessage();
  const save = useMutation({
    mutationFn: ({ numbers, reason }: Numbers) => {
      const ranges = (parseRanges(numbers) ?? []).map((r) => ({ ...r }));
      const params = { id: box.id };
      return act === 'void'
        ? api(voidSlips, { params, body: { ranges, reason: reason.trim() } })
        : api(exchangeSlips, { params, body: { ranges } });
    },
    onSuccess: async () => {
      message.success(t('common.saved'));
      await props.onDone();
    },
  });
  return (
    <FormDialog<Numbers>
      title={t(`ballots.${act}`)}
      act={t(`ballots.${act}`)}
      danger={act === 'void'}
      initial={{ numbers: '', reason: '' }}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate(entries)}
      onClose={props.onClose}
    >
      <p className="lc-muted">{t(`ballots.${act}-hint`)}</p>
      <Form.Item
        name="numbers"
        label={t('ballots.numbers')}
        extra={t('ballots.numbers-how', { last: box.slips })}
        rules={[
          {
            validator: async (_, text: string) => {
              if (!parseRanges(text)) throw new Error(t('ballots.numbers-wrong'));
            },
          },
        ]}
      >
        <Input maxLength={400} placeholder="21-30, 47" />
      </Form.Item>
      {act === 'void' ? (
        <Form.Item
          name="reason"
          label={t('ballots.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('ballots.reason-missing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      ) : null}
    </FormDialog>
  );
}
