import type { Member } from '@lianchuang/domain/members/contract';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../lib/use-debounced.ts';
import { membersQuery } from './members-query.ts';

/** Finds a member of today by name, initials or a whole number. `without`: who is not offered. */
export function MemberPicker(props: {
  id: string;
  initial: string;
  without: string;
  value: Member | undefined;
  onChange: (member: Member | undefined) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const q = useDebounced(words.trim()) || props.initial;
  const { data, isFetching } = useQuery(membersQuery({ q, limit: 20 }));
  const found = (data?.items ?? []).filter((member) => member.id !== props.without);
  const offered =
    props.value && !found.some(({ id }) => id === props.value?.id) ? [props.value, ...found] : found;
  return (
    <Select
      id={props.id}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      style={{ width: '100%' }}
      loading={isFetching}
      placeholder={t('members.search')}
      notFoundContent={t(isFetching ? 'common.loading' : 'members.nobody')}
      value={props.value?.id ?? null}
      onChange={(id: string | null | undefined) => props.onChange(offered.find((member) => member.id === id))}
      options={offered.map((member) => ({
        value: member.id,
        label: `${member.name} · ${member.organisation.name} · ${member.identityMasked}`,
      }))}
    />
  );
}
