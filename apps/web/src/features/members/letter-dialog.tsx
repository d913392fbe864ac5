import type { Transfer } from '@lianchuang/domain/members/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { memberQuery } from './members-query.ts';
import { TransferLetter } from './transfer-letter.tsx';
import './letter.css';

/** A letter to look at and to print: on paper it stands alone, on A4. */
export function LetterDialog(props: { transfer: Transfer; onClose: () => void }) {
  const { t } = useTranslation();
  const { transfer } = props;
  // Of one who belongs elsewhere by now there is no card to read: those places of the letter stay to be written by hand.
  const { data: card } = useQuery({ ...memberQuery(transfer.memberId), retry: false });
  useEffect(() => {
    document.body.classList.add('lc-letter-alone');
    return () => document.body.classList.remove('lc-letter-alone');
  }, []);
  return (
    <>
      <Modal
        open
        width={760}
        title={t('members.transfer.show', { number: transfer.number })}
        onCancel={props.onClose}
        footer={
          <>
            <Button onClick={props.onClose}>{t('common.close')}</Button>
            <Button type="primary" onClick={() => print()}>
              {t('members.transfer.print')}
            </Button>
          </>
        }
      >
        <div
          className="lc-letter-preview"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
          tabIndex={0}
        >
          <TransferLetter transfer={transfer} card={card} />
        </div>
      </Modal>
      {createPortal(
        <div className="lc-letter-paper" aria-hidden="true">
          <TransferLetter transfer={transfer} card={card} />
        </div>,
        document.body,
      )}
    </>
  );
}
