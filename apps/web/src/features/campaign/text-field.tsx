import { Input } from 'antd';
import { type Path, valueAt } from './definition-at.ts';
import { issuesAt, useDraft } from './draft-context.ts';
import { FieldIssues } from './field-issues.tsx';

/** Words of the definition: as text, or as an entry while editing. */
export function TextField(props: { path: Path; label: string; optional?: boolean }) {
  const { definition, editing, issues, set } = useDraft();
  const value = (valueAt(definition, props.path) as string | undefined) ?? '';
  if (!editing) return <span>{value}</span>;
  const wrong = issuesAt(issues, props.path).length > 0;
  return (
    <span className="lc-field lc-field-wide">
      <Input
        size="small"
        aria-label={props.label}
        {...(wrong ? { status: 'error' as const } : {})}
        maxLength={400}
        value={value}
        onChange={(event) =>
          set(props.path, event.target.value === '' && props.optional ? undefined : event.target.value)
        }
      />
      <FieldIssues path={props.path} />
    </span>
  );
}
