import { memberStructure } from '@lianchuang/domain/members/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { MembersFrame } from './members-frame.tsx';
import { StructureBelow } from './structure-below.tsx';
import { StructureFigures } from './structure-figures.tsx';
import { useSearchPart } from './use-search-part.ts';

/** Structure by age, sex, education and years of membership, of any organisation on any day (R1.4). */
export function StructurePage() {
  const { t } = useTranslation();
  const search: AppSearch = useSearch({ strict: false });
  const setPart = useSearchPart();
  const { today, acting } = useSession();
  const { under, asOf } = search;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['members', 'structure', under, asOf],
    queryFn: ({ signal }) => api(memberStructure, { query: { under, asOf }, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <MembersFrame
      title={t('members.structure.title')}
      extra={<Button onClick={() => print()}>{t('common.print')}</Button>}
    >
      <div className="lc-structure-bar lc-no-print">
        <OrganisationPicker
          value={under ?? acting.organisation.id}
          onChange={(id) => setPart({ under: id ?? undefined })}
        />
        <span className="lc-structure-date">
          <label htmlFor="structure-as-of">{t('field.asOf')}</label>
          <DateField
            id="structure-as-of"
            value={asOf ?? today}
            max={today}
            onChange={(day) => setPart({ asOf: day === today ? undefined : day || undefined })}
          />
        </span>
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 14 }} /> : null}
      {data ? <h2>{t('members.structure.of', { name: data.organisation.name, date: data.asOf })}</h2> : null}
      {data?.total === 0 ? (
        <EmptyState
          title={t('members.structure.none')}
          hint={t('members.structure.none-hint')}
          action={<LinkButton href="/members">{t('members.structure.see-list')}</LinkButton>}
        />
      ) : null}
      {data && data.total > 0 ? <StructureFigures structure={data} /> : null}
      {data && data.below.length > 0 ? <StructureBelow structure={data} /> : null}
    </MembersFrame>
  );
}
