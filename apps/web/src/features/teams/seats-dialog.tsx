import { saveTeam, type Team } from '@lianchuang/domain/teams/contract';
import { type Committee, hasPost, type Post, posts } from '@lianchuang/domain/teams/terms';
import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useTeamChange } from './team-query.ts';

interface Entries {
  seats: Partial<Record<Post, number | null>>;
  terms: Partial<Record<Committee, { from?: string; until?: string }>>;
}

/** How many seats each post has, and from when to when the present term runs. */
export function SeatsDialog(props: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const { team } = props;
  const { kind } = team.organisation;
  const change = useTeamChange(team.organisation.id, props.onClose);
  const offered = posts.filter(({ id }) => hasPost(kind, id));
  const committees = [...new Set(offered.map((post) => post.committee))];
  const termOf = (committee: Committee) => team.terms.find((term) => term.committee === committee);
  const initial: Entries = {
    seats: Object.fromEntries(
      offered.map(({ id }) => [id, team.posts.find((p) => p.post === id)?.seats ?? 0]),
    ),
    terms: Object.fromEntries(
      committees.map((c) => [c, { from: termOf(c)?.from ?? '', until: termOf(c)?.until ?? '' }]),
    ),
  };
  return (
    <FormDialog<Entries>
      title={t('teams.set-seats')}
      initial={initial}
      error={change.error}
      pending={change.isPending}
      onClose={props.onClose}
      onSubmit={({ seats, terms }) =>
        change.mutate(() =>
          api(saveTeam, {
            params: { id: team.organisation.id },
            body: {
              version: team.version,
              posts: offered.map(({ id }) => ({ post: id, seats: seats[id] ?? 0 })),
              terms: committees.flatMap((committee) => {
                const { from, until } = terms[committee] ?? {};
                return from && until ? [{ committee, from, until }] : [];
              }),
            },
          }),
        )
      }
    >
      {committees.map((committee) => (
        <fieldset key={committee} className="lc-team-fieldset">
          <legend>{t(`teams.committee.${committee}`)}</legend>
          <div className="lc-team-numbers">
            {offered
              .filter((post) => post.committee === committee)
              .map(({ id, single }) => (
                <Form.Item key={id} name={['seats', id]} label={t(`teams.post.${id}`)}>
                  <InputNumber min={0} max={single ? 1 : 15} precision={0} />
                </Form.Item>
              ))}
            <Form.Item name={['terms', committee, 'from']} label={t('teams.term-from')}>
              <DateField allowClear />
            </Form.Item>
            <Form.Item name={['terms', committee, 'until']} label={t('teams.term-until')}>
              <DateField allowClear />
            </Form.Item>
          </div>
        </fieldset>
      ))}
    </FormDialog>
  );
}
