import type { Organisation } from '@lianchuang/domain/organisations/contract';
import { Select } from 'antd';
import { useMemo } from 'react';
import { matchesSearch } from './organisation-tree.ts';

/** Chooses one organisation, found by name, pinyin or initials. */
export function OrganisationSelect(props: {
  id: string;
  organisations: readonly Organisation[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  /** Not offered: itself and what lies below it. */
  without?: ReadonlySet<string>;
  allowClear?: boolean;
  disabled?: boolean;
}) {
  const offered = useMemo(
    () =>
      props.organisations
        .filter((organisation) => !props.without?.has(organisation.id))
        .map((organisation) => ({ value: organisation.id, label: organisation.name, organisation })),
    [props.organisations, props.without],
  );
  return (
    <Select
      id={props.id}
      className="lc-organisations-wide"
      showSearch={{
        filterOption: (typed, option) => (option ? matchesSearch(option.organisation, typed) : false),
      }}
      allowClear={props.allowClear ?? false}
      disabled={props.disabled ?? false}
      value={props.value ?? null}
      options={offered}
      onChange={(value: string | null | undefined) => props.onChange(value ?? undefined)}
    />
  );
}
