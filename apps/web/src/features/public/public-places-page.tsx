import { searchPublicPlaces } from '@lianchuang/domain/publications/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PublicFrame } from '../../ui/public-frame.tsx';
import './public.css';

/** Where anybody finds the public page of a village, township or unit (R4.1). */
export function PublicPlacesPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 250);
  const places = useQuery({
    queryKey: ['public-places', q],
    queryFn: ({ signal }) => api(searchPublicPlaces, { query: { q }, signal }),
    placeholderData: (before) => before,
  });
  const items = places.data?.items ?? [];
  return (
    <PublicFrame title={t('public.title')} subtitle={places.data?.county}>
      <main className="lc-public" id="main">
        <h1>{t('public.title')}</h1>
        <Input
          size="large"
          type="search"
          allowClear
          maxLength={40}
          aria-label={t('public.find')}
          placeholder={t('public.find-hint')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ProblemAlert error={places.error} onRetry={() => void places.refetch()} />
        {places.isPending ? <Skeleton active /> : null}
        {places.data && items.length === 0 ? (
          <p role="status">{t(q === '' ? 'public.nothing-yet' : 'public.none-found')}</p>
        ) : null}
        <ul className="lc-public-places">
          {items.map((place) => (
            <li key={place.id}>
              <Link to="/public/$id" params={{ id: place.id }}>
                <strong>{place.name}</strong>
                {place.above ? <span>{place.above}</span> : null}
              </Link>
            </li>
          ))}
        </ul>
        <p className="lc-public-foot">
          <Link to="/sign-in">{t('public.sign-in')}</Link>
        </p>
      </main>
    </PublicFrame>
  );
}
