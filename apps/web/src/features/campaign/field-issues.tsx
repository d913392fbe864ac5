import { useTranslation } from 'react-i18next';
import type { Path } from './definition-at.ts';
import { issuesAt, useDraft } from './draft-context.ts';

/** What is wrong at this very place, in words; nothing while all is well. */
export function FieldIssues(props: { path: Path; id?: string }) {
  const { t } = useTranslation();
  const { issues, editing } = useDraft();
  const found = editing ? issuesAt(issues, props.path) : [];
  if (found.length === 0) return null;
  return (
    <span className="lc-field-issue" role="alert" id={props.id}>
      {found.map((issue) => t(`issue.${issue.code}`, { ...issue.params })).join(' ')}
    </span>
  );
}
