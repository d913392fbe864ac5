import { switchAssignment } from '@lianchuang/domain/identity/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api.ts';
import { describeError } from '../lib/describe-error.ts';
import { useSession } from '../lib/use-session.ts';
import { useMessage } from './messages.tsx';

/** The role acted under; a choice where there are several. Switching starts afresh on the first page. */
export function RoleSwitch() {
  const { t } = useTranslation();
  const message = useMessage();
  const { acting, assignments } = useSession();
  const words = (assignment: typeof acting) =>
    `${assignment.organisation.name} · ${t(`common.role.${assignment.role}`)}`;
  if (assignments.length < 2) return <span>{words(acting)}</span>;
  const change = async (assignmentId: string) => {
    try {
      await api(switchAssignment, { body: { assignmentId } });
      location.assign('/');
    } catch (error) {
      message.error(describeError(error));
    }
  };
  return (
    <select
      aria-label={t('common.acting-as')}
      value={acting.id}
      onChange={(event) => void change(event.target.value)}
    >
      {assignments.map((assignment) => (
        <option key={assignment.id} value={assignment.id}>
          {words(assignment)}
        </option>
      ))}
    </select>
  );
}
