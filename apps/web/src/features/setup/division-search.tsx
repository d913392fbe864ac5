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
      <label className="lc-division-label" htmlFor="division">
        {t('setup.search')}
      </label>
      <Input.Search
        id="division"
        allowClear
        autoFocus
        loading={isFetching}
        aria-describedby="division-hint"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          // What was chosen may be out of sight now: nobody shall go on with a county not on the screen.
          props.onChange(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || props.value) return;
          // Enter looks for the county; it must not go on without one.
          event.preventDefault();
          const only = wanted === words.trim() && found.length === 1 ? found[0] : undefined;
          if (only) props.onChange(only);
        }}
      />
      <span className="lc-muted" id="division-hint">
        {t('setup.search-example')}
      </span>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Spin spinning={isFetching && found.length === 0}>
        <Radio.Group
          className="lc-divisions"
          aria-label={t('setup.step.division')}
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
