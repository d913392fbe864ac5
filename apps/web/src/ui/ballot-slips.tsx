import type { BallotBox } from '@lianchuang/domain/ballots/contract';
import { slipsPerSheet } from '@lianchuang/domain/ballots/rules';
import { Button, Modal, QRCode } from 'antd';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../lib/format.ts';
import './ballot-slips.css';

export interface Slip {
  readonly number: number;
  readonly code: string;
}

/** Slips just made, to be printed on A4 and cut: their codes are nowhere else and cannot be shown again (R4.2). */
export function BallotSlips(props: { box: BallotBox; slips: readonly Slip[]; onClose: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.body.classList.add('lc-slips-alone');
    return () => document.body.classList.remove('lc-slips-alone');
  }, []);
  const sheets = Array.from({ length: Math.ceil(props.slips.length / slipsPerSheet) }, (_, i) =>
    props.slips.slice(i * slipsPerSheet, (i + 1) * slipsPerSheet),
  );
  return (
    <>
      <Modal
        open
        width={760}
        title={t('ballots.slips-ready', { count: props.slips.length })}
        mask={{ closable: false }}
        onCancel={props.onClose}
        footer={
          <>
            <Button onClick={props.onClose}>{t('common.close')}</Button>
            <Button type="primary" onClick={() => print()}>
              {t('common.print')}
            </Button>
          </>
        }
      >
        <p>{t('ballots.slips-once')}</p>
        <div
          className="lc-slips-preview"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
          tabIndex={0}
        >
          {sheets.slice(0, 1).map((slips) => (
            <Sheet key={slips[0]?.number} box={props.box} slips={slips} />
          ))}
        </div>
      </Modal>
      {createPortal(
        <div className="lc-slips-paper" aria-hidden="true">
          {sheets.map((slips) => (
            <Sheet key={slips[0]?.number} box={props.box} slips={slips} />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}

function Sheet({ box, slips }: { box: BallotBox; slips: readonly Slip[] }) {
  const { t } = useTranslation();
  return (
    <section className="lc-slips-sheet">
      {slips.map(({ number, code }) => (
        <div key={number} className="lc-slip">
          <QRCode
            value={`${location.origin}/ballot#${code}`}
            size={120}
            errorLevel="M"
            type="svg"
            bordered={false}
          />
          <div>
            <strong>{box.title}</strong>
            <span>{box.organisation.name}</span>
            <code>{code}</code>
            <span>{t(`ballots.slip-how.${box.purpose}`, { address: `${location.origin}/ballot` })}</span>
            <span>
              {t('ballots.slip-number', { number })}
              {box.closesOn ? ` · ${t('ballots.slip-until', { date: formatDate(box.closesOn) })}` : ''}
            </span>
          </div>
        </div>
      ))}
    </section>
  );
}
