import { searchDivisions } from '@lianchuang/domain/identity/contract';
import { useQuery } from '@tanstack/react-query';
import { Input, Radio, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

export type Division = z.output<(typeof searchDivisions)['response']>['items'][number];

/** Finds the county by name, initials or full pinyin, or the six digits of its code. */
export function DivisionSearch(props: {
  value: Division | null;
  onChange: (division: Division | null) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const wanted = useDebounced(words.trim());
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['divisions', wanted],
    queryFn: ({ signal }) => api(searchDivisions, { query: { q: wanted }, signal }),
    enabled: wanted.length > 0,
    placeholderData: (before) => before,
  });
  const found = wanted ? (data?.items ?? []) : [];
  return (
    <div>
      <Input.Search
        allowClear
        autoFocus
        loading={isFetching}
        aria-label={t('setup.search')}
        placeholder={t('setup.search-example')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Spin spinning={isFetching && found.length === 0}>
        <Radio.Group
          className="lc-divisions"
          value={props.value?.code ?? ''}
          onChange={(event) => props.onChange(found.find((d) => d.code === event.target.value) ?? null)}
        >
          {found.map((division) => (
            <Radio key={division.code} value={division.code}>
              <strong>{division.name}</strong> {division.province} {division.city} · {division.code}
              {division.townships !== undefined ? (
                <span className="lc-muted">
                  {' '}
                  {t('setup.division-size', {
                    townships: division.townships,
                    villages: division.villages ?? 0,
                  })}
                </span>
              ) : null}
            </Radio>
          ))}
        </Radio.Group>
      </Spin>
      {wanted && data && found.length === 0 && !isFetching ? (
        <p role="status">{t('setup.nothing-found')}</p>
      ) : null}
    </div>
  );
}
