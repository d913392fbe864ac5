import { matchesSearch } from '@lianchuang/domain/organisations/matches-search';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationsQuery } from '../lib/organisations-query.ts';

/** Chooses one organisation by name, pinyin or code; its superior stands beside it, since village names repeat. */
export function OrganisationPicker(props: {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  /** Offers only these kinds. */
  kinds?: readonly string[];
  allowClear?: boolean;
  placeholder?: string;
  style?: React.CSSProperties;
}) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(organisationsQuery);
  const { kinds } = props;
  const options = useMemo(() => {
    const names = new Map(data?.items.map((o) => [o.id, o.name]));
    return (data?.items ?? [])
      .filter((o) => !kinds || kinds.includes(o.kind))
      .map((o) => {
        const above = o.supervisorId ? names.get(o.supervisorId) : undefined;
        return {
          value: o.id,
          label: above ? `${o.name}(${above})` : o.name,
          organisation: o,
        };
      });
  }, [data, kinds]);
  return (
    <Select
      {...(props.id ? { id: props.id } : { 'aria-label': t('common.organisation') })}
      showSearch={{
        filterOption: (typed, option) => (option ? matchesSearch(option.organisation, typed) : false),
      }}
      loading={isPending}
      allowClear={props.allowClear ?? false}
      placeholder={props.placeholder ?? t('common.organisation-pick')}
      style={{ minWidth: 220, ...props.style }}
      popupMatchSelectWidth={false}
      value={props.value ?? null}
      onChange={(value) => props.onChange?.(value ?? null)}
      options={options}
    />
  );
}
