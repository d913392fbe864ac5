import { getTeam, type Team, type TeamPerson } from '@lianchuang/domain/teams/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useMessage } from '../../ui/messages.tsx';

/** The team of one organisation. */
export const teamQuery = (id: string) =>
  queryOptions({
    queryKey: ['team', id],
    queryFn: ({ signal }) => api(getTeam, { params: { id }, signal }),
  });

/** One change of a team: shows it as it is afterwards, and asks anew for what follows from it. */
export function useTeamChange(id: string, onDone: () => void) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: () => Promise<Team>) => call(),
    onSuccess: async (team) => {
      queries.setQueryData(teamQuery(id).queryKey, team);
      message.success(t('common.saved'));
      onDone();
      await Promise.all(
        ['teams', 'targets', 'scores'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      );
    },
    onError: () => queries.invalidateQueries({ queryKey: teamQuery(id).queryKey }),
  });
}

/** People by id, as holders and lists name them. */
export function peopleOf(team: Team): ReadonlyMap<string, TeamPerson> {
  return new Map(team.people.map((person) => [person.id, person]));
}

/** Those who hold a post now, each once, in the order of posts. */
export function presentPeople(team: Team): TeamPerson[] {
  const people = peopleOf(team);
  return [...new Set(team.holders.map((h) => h.personId))].flatMap((id) => people.get(id) ?? []);
}
