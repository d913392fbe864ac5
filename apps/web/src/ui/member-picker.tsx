import { listMembers } from '@lianchuang/domain/members/contract';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api.ts';
import { useDebounced } from '../lib/use-debounced.ts';

/** Chooses one member of today by name or pinyin initials; the branch stands beside the name, since names repeat. */
export function MemberPicker(props: {
  id?: string;
  value?: string | undefined;
  onChange?: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 250);
  const { data, isFetching } = useQuery({
    queryKey: ['members', 'pick', q],
    queryFn: ({ signal }) =>
      api(listMembers, { query: { state: 'active', limit: 100, ...(q ? { q } : {}) }, signal }),
    placeholderData: (before) => before,
  });
  return (
    <Select
      {...(props.id ? { id: props.id } : { 'aria-label': t('common.member') })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      placeholder={t('common.member-pick')}
      style={{ width: '100%' }}
      value={props.value ?? null}
      onChange={(value: string | null) => props.onChange?.(value ?? undefined)}
      notFoundContent={t('common.member-none')}
      options={(data?.items ?? []).map((member) => ({
        value: member.id,
        label: `${member.name}(${member.organisation.name},${member.bornOn.slice(0, 4)})`,
      }))}
    />
  );
}
