import { educations, memberStates, sexSchema } from '@lianchuang/domain/members/terms';
import { useSearch } from '@tanstack/react-router';
import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppSearch } from '../../lib/app-search.ts';
import { usePhone } from '../../lib/use-media.ts';
import { OrganisationPicker } from '../../ui/organisation-picker.tsx';
import { useSearchPart } from './use-search-part.ts';

const names = ['sex', 'education', 'probationary', 'ageFrom', 'ageTo', 'state'] as const;

/** Organisation, search and filters above the list; all but numbers of people stand in the address. */
export function MemberFilterBar(props: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const search: AppSearch = useSearch({ strict: false });
  const setPart = useSearchPart();
  const set = (part: AppSearch) => setPart({ ...part, page: undefined });
  const choice = (name: string, options: readonly { value: string; label: string }[]) => (
    <Select
      aria-label={t(`members.filter.${name}`)}
      allowClear
      placeholder={t(`members.filter.${name}`)}
      style={{ minWidth: 112 }}
      popupMatchSelectWidth={false}
      value={search[name] ?? null}
      onChange={(value: string | null | undefined) => set({ [name]: value ?? undefined })}
      options={[...options]}
    />
  );
  const age = (name: 'ageFrom' | 'ageTo') => (
    <InputNumber
      aria-label={t(`members.filter.${name}`)}
      placeholder={t(`members.filter.${name}`)}
      min={0}
      max={150}
      precision={0}
      style={{ width: 96 }}
      value={search[name] ? Number(search[name]) : null}
      onChange={(value) => set({ [name]: value === null ? undefined : String(value) })}
    />
  );
  const narrow = (
    <>
      {choice(
        'sex',
        sexSchema.options.map((value) => ({ value, label: t(`members.sex.${value}`) })),
      )}
      {choice(
        'education',
        educations.map((value) => ({ value, label: t(`members.education.${value}`) })),
      )}
      {choice('probationary', [
        { value: 'true', label: t('members.probationary') },
        { value: 'false', label: t('members.full') },
      ])}
      {age('ageFrom')}
      {age('ageTo')}
      {choice(
        'state',
        memberStates.map((value) => ({ value, label: t(`members.state.${value}`) })),
      )}
    </>
  );
  return (
    <>
      <OrganisationPicker
        allowClear
        value={search.under ?? null}
        onChange={(under) => set({ under: under ?? undefined })}
        placeholder={t('members.filter.under')}
      />
      <Input.Search
        className="lc-table-search lc-member-search"
        allowClear
        aria-label={t('members.search')}
        placeholder={t('members.search')}
        maxLength={60}
        autoComplete="off"
        value={props.q}
        onChange={(event) => props.onSearch(event.target.value)}
      />
      {phone ? (
        <details className="lc-member-more" open={names.some((name) => search[name] !== undefined)}>
          <summary>{t('members.filter.more')}</summary>
          <div>{narrow}</div>
        </details>
      ) : (
        narrow
      )}
    </>
  );
}
