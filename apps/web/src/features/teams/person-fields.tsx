import { listMembers, type Member } from '@lianchuang/domain/members/contract';
import { educations } from '@lianchuang/domain/members/terms';
import type { Team } from '@lianchuang/domain/teams/contract';
import { type Origin, origins } from '@lianchuang/domain/teams/terms';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { DateField } from '../../ui/date-field.tsx';
import type { PersonChoice } from './person-choice.ts';

/** The members who belong to an organisation, to choose one of. */
export const membersAtQuery = (id: string) => ({
  queryKey: ['members', 'at', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api(listMembers, { query: { at: id, limit: 500 }, signal }),
});

/** Who it is: a member of the register, somebody of this team already, or somebody who is no member. */
export function PersonFields(props: { team: Team }) {
  const { t } = useTranslation();
  const { team } = props;
  const required = [{ required: true, message: t('teams.required') }];
  const members = useQuery(membersAtQuery(team.organisation.id));
  const who = Form.useWatch<PersonChoice['who'] | undefined>('who');
  const search = { optionFilterProp: 'label' };
  return (
    <>
      <Form.Item name="who" label={t('teams.who')}>
        <Radio.Group
          options={[
            { value: 'member', label: t('teams.who.member') },
            ...(team.people.length > 0 ? [{ value: 'known', label: t('teams.who.known') }] : []),
            { value: 'other', label: t('teams.who.other') },
          ]}
        />
      </Form.Item>
      {who === 'member' ? (
        <Form.Item name="member" label={t('teams.member')} rules={required} extra={t('teams.member-hint')}>
          <Select
            showSearch={search}
            loading={members.isPending}
            notFoundContent={members.isPending ? null : t('teams.no-members')}
            options={(members.data?.items ?? []).map((member) => ({
              value: member.id,
              label: memberWords(member, t('teams.age', { age: member.age })),
            }))}
          />
        </Form.Item>
      ) : null}
      {who === 'known' ? (
        <Form.Item name="known" label={t('teams.person')} rules={required}>
          <Select
            showSearch={search}
            options={team.people.map((person) => ({ value: person.id, label: person.name }))}
          />
        </Form.Item>
      ) : null}
      {who === 'other' ? (
        <>
          <Form.Item
            name="name"
            label={t('teams.name')}
            rules={[{ required: true, min: 2, message: t('teams.name-missing') }]}
          >
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="sex" label={t('teams.sex')}>
            <Radio.Group
              options={(['male', 'female'] as const).map((value) => ({
                value,
                label: t(`teams.sex.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="bornOn" label={t('teams.born')} rules={required}>
            <DateField max={team.asOf} />
          </Form.Item>
          <Form.Item name="education" label={t('teams.education')} rules={required}>
            <Select options={educations.map((value) => ({ value, label: t(`teams.education.${value}`) }))} />
          </Form.Item>
          <Form.Item name="origins" label={t('teams.origin')}>
            <Select<Origin[]>
              mode="multiple"
              options={origins.map((value) => ({ value, label: t(`teams.origin.${value}`) }))}
            />
          </Form.Item>
        </>
      ) : null}
    </>
  );
}

const memberWords = (member: Member, age: string): string => `${member.name} ${age} ${member.identityMasked}`;
