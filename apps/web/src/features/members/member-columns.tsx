import type { Member } from '@lianchuang/domain/members/contract';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { DataColumn } from '../../ui/data-table.tsx';
import { MemberState } from './member-state.tsx';
import { ethnicWords, markWords, stateWords } from './member-words.ts';

/** Columns of the register; numbers are masked. `brief`: only what tells people apart is shown at first. */
export function memberColumns(t: TFunction, brief: boolean): DataColumn<Member>[] {
  return [
    {
      key: 'name',
      title: t('members.name'),
      value: (row) => row.name,
      render: (row) => (
        <Link to="/members/$id" params={{ id: row.id }} search={{}}>
          {row.name}
        </Link>
      ),
    },
    { key: 'sex', title: t('field.sex'), value: (row) => t(`members.sex.${row.sex}`) },
    { key: 'age', title: t('members.age'), numeric: true, value: (row) => row.age },
    { key: 'organisation', title: t('members.organisation'), value: (row) => row.organisation.name },
    {
      key: 'education',
      title: t('field.education'),
      value: (row) => t(`members.education.${row.education}`),
    },
    { key: 'joined', title: t('field.joinedOn'), hidden: brief, value: (row) => row.joinedOn },
    {
      key: 'state',
      title: t('members.filter.state'),
      value: (row) => stateWords(row, t),
      render: (row) => <MemberState member={row} />,
    },
    { key: 'identity', title: t('field.identity'), hidden: brief, value: (row) => row.identityMasked },
    { key: 'phone', title: t('field.phone'), value: (row) => row.phoneMasked },
    { key: 'born', title: t('field.bornOn'), hidden: true, value: (row) => row.bornOn },
    {
      key: 'ethnic',
      title: t('field.ethnicGroup'),
      hidden: true,
      value: (row) => ethnicWords(row.ethnicGroup, t),
    },
    { key: 'full', title: t('field.fullOn'), hidden: true, value: (row) => row.fullOn },
    { key: 'since', title: t('members.since'), hidden: true, value: (row) => row.sinceOn },
    {
      key: 'occupation',
      title: t('field.occupation'),
      hidden: true,
      value: (row) => row.occupation || null,
    },
    {
      key: 'skills',
      title: t('field.specialSkills'),
      hidden: true,
      value: (row) => row.specialSkills || null,
    },
    {
      key: 'marks',
      title: t('members.marks'),
      hidden: true,
      value: (row) => markWords(row, t).join(t('members.and')) || null,
    },
    { key: 'ended', title: t('members.ended'), hidden: true, value: (row) => row.endedOn },
  ];
}
