import type { MobileMember } from '@lianchuang/domain/development/mobile-contract';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { ToneTag } from '../../ui/state-tag.tsx';

const tones = {
  'out-of-touch': ['missed', '!'],
  'in-touch': ['met', '✓'],
  away: ['action', '→'],
  returned: ['none', '○'],
} as const;

/** In touch, out of touch, away for less than six months, or back: as sign, word and colour. */
export function MobileState(props: { state: MobileMember['state'] }) {
  const { t } = useTranslation();
  const [tone, sign] = tones[props.state];
  return (
    <ToneTag tone={tone} sign={sign}>
      {t(`mobile.state.${props.state}`)}
    </ToneTag>
  );
}

/** Columns of the list of mobile members; `open` shows one. */
export function mobileColumns(t: TFunction, open: (row: MobileMember) => void): DataColumn<MobileMember>[] {
  return [
    {
      key: 'name',
      title: t('mobile.name'),
      value: (row) => row.member.name,
      render: (row) => <RowButton onOpen={() => open(row)}>{row.member.name}</RowButton>,
    },
    { key: 'organisation', title: t('mobile.organisation'), value: (row) => row.organisation.name },
    {
      key: 'state',
      title: t('mobile.state'),
      value: (row) => t(`mobile.state.${row.state}`),
      render: (row) => <MobileState state={row.state} />,
    },
    { key: 'place', title: t('mobile.place'), value: (row) => row.place },
    { key: 'left', title: t('field.leftOn'), value: (row) => formatDate(row.leftOn) },
    { key: 'contact', title: t('mobile.last-contact'), value: (row) => row.lastContactOn },
    {
      key: 'until',
      title: t('mobile.until'),
      value: (row) => (row.state === 'returned' ? null : row.inTouchUntil),
    },
    {
      key: 'branch',
      title: t('field.contactBranch'),
      value: (row) => row.contactBranch || t('mobile.no-branch'),
      render: (row) => row.contactBranch || <span className="lc-muted">{t('mobile.no-branch')}</span>,
    },
    { key: 'work', title: t('field.work'), hidden: true, value: (row) => row.work || null },
    { key: 'returned', title: t('mobile.returned'), hidden: true, value: (row) => row.returnedOn },
  ];
}
