import type { Organisation } from '@lianchuang/domain/organisations/contract';
import { mayStandUnder } from '@lianchuang/domain/organisations/kinds';
import { matchesSearch } from '@lianchuang/domain/organisations/matches-search';
import { Select } from 'antd';
import { useMemo } from 'react';

/** Chooses one organisation, found by name, pinyin or initials; its superior stands beside it, since village names repeat. */
export function OrganisationSelect(props: {
  id: string;
  organisations: readonly Organisation[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  /** Not offered: itself and what lies below it. */
  without?: ReadonlySet<string>;
  /** Offers only what an organisation of this kind may stand under. */
  under?: string;
  allowClear?: boolean;
  disabled?: boolean;
}) {
  const { organisations, without, under } = props;
  const offered = useMemo(() => {
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    return organisations
      .filter(({ id, kind }) => !without?.has(id) && (under === undefined || mayStandUnder(under, kind)))
      .map((organisation) => {
        const above = names.get(organisation.supervisorId ?? '');
        const label = above ? `${organisation.name}(${above})` : organisation.name;
        return { value: organisation.id, label, organisation };
      });
  }, [organisations, without, under]);
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
