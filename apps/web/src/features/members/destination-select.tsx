import { listDestinations } from '@lianchuang/domain/members/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useDebounced } from '../../lib/use-debounced.ts';

/** An organisation anywhere in the county that a letter may go to, found by its name on the server. */
export function DestinationSelect(props: {
  id?: string;
  value?: string | undefined;
  onChange?: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const q = useDebounced(words.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['member-transfers', 'destinations', q],
    queryFn: ({ signal }) => api(listDestinations, { query: { q }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      loading={isFetching}
      placeholder={t('members.transfer.destination-hint')}
      notFoundContent={t(
        q === '' ? 'members.transfer.type' : isFetching ? 'common.loading' : 'members.transfer.nowhere',
      )}
      value={props.value ?? null}
      onChange={(value: string | null | undefined) => props.onChange?.(value ?? undefined)}
      options={(data?.items ?? []).map(({ id, name, above }) => ({
        value: id,
        label: above ? t('members.transfer.destination', { name, above }) : name,
      }))}
    />
  );
}
