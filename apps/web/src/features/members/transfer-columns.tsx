import type { Transfer } from '@lianchuang/domain/members/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { DataColumn } from '../../ui/data-table.tsx';
import { TransferState } from './transfer-state.tsx';
import { transferWords } from './transfer-words.ts';

/** What one does with a letter. */
export const letterActs = ['receive', 'refuse', 'withdraw'] as const;
export type LetterAct = (typeof letterActs)[number];

/** Columns of the list of letters; `open` shows the letter itself or the dialog of an act. */
export function transferColumns(
  t: TFunction,
  today: string,
  open: (transfer: Transfer, what: LetterAct | 'letter') => void,
): DataColumn<Transfer>[] {
  return [
    {
      key: 'number',
      title: t('members.transfer.number'),
      value: (row) => row.number,
      render: (row) => (
        <Button
          type="link"
          size="small"
          style={{ padding: 0 }}
          aria-label={t('members.transfer.show', { number: row.number })}
          onClick={() => open(row, 'letter')}
        >
          {row.number}
        </Button>
      ),
    },
    {
      key: 'member',
      title: t('members.transfer.member'),
      value: (row) => row.memberName,
      render: (row) => (
        <Link to="/members/$id" params={{ id: row.memberId }} search={{}}>
          {row.memberName}
        </Link>
      ),
    },
    { key: 'from', title: t('members.transfer.from'), value: (row) => row.from.name },
    { key: 'to', title: t('members.transfer.to'), value: (row) => row.to?.name ?? row.toOutside },
    { key: 'issued', title: t('members.transfer.issued-on'), value: (row) => row.issuedOn },
    { key: 'until', title: t('members.transfer.until'), value: (row) => row.validUntil },
    {
      key: 'state',
      title: t('members.filter.state'),
      value: (row) => transferWords(row, today, t),
      render: (row) => <TransferState transfer={row} today={today} />,
    },
    {
      key: 'ended',
      title: t('members.transfer.ended-on'),
      value: (row) => row.endedOn,
    },
    { key: 'reason', title: t('field.reason'), hidden: true, value: (row) => row.reason },
    { key: 'note', title: t('field.note'), hidden: true, value: (row) => row.note || null },
    {
      key: 'acts',
      title: t('members.transfer.acts'),
      fixedOrder: true,
      value: () => null,
      render: (row) => {
        const acts = letterActs.filter((act) => row.may[act]);
        return acts.length === 0 ? (
          '—'
        ) : (
          <span className="lc-transfer-acts">
            {acts.map((act) => (
              <Button
                key={act}
                size="small"
                danger={act === 'refuse'}
                aria-label={t('members.act-on', {
                  act: t(`members.transfer.act.${act}`),
                  name: row.memberName,
                })}
                onClick={() => open(row, act)}
              >
                {t(`members.transfer.act.${act}`)}
              </Button>
            ))}
          </span>
        );
      },
    },
  ];
}
