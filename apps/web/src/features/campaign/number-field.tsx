import type { Unit } from '@lianchuang/domain/campaign/definition';
import { InputNumber } from 'antd';
import { formatNumber } from '../../lib/format.ts';
import { type Path, valueAt } from './definition-at.ts';
import { issuesAt, useDraft } from './draft-context.ts';
import { FieldIssues } from './field-issues.tsx';

/** A number of the definition: as text, or as an entry while editing. Shares are entered as percent. */
export function NumberField(props: {
  path: Path;
  label: string;
  unit?: Unit;
  min?: number;
  optional?: boolean;
}) {
  const { definition, editing, issues, set } = useDraft();
  const value = valueAt(definition, props.path) as number | undefined;
  const unit = props.unit ?? 'count';
  if (!editing) return <span className="lc-figure">{formatNumber(value, unit)}</span>;
  const scale = unit === 'share' ? 100 : 1;
  const wrong = issuesAt(issues, props.path).length > 0;
  return (
    <span className="lc-field">
      <InputNumber
        size="small"
        aria-label={props.label}
        {...(wrong ? { status: 'error' as const } : {})}
        {...(unit === 'share' ? { suffix: '%' } : {})}
        {...(props.min === undefined ? {} : { min: props.min })}
        style={{ width: 104 }}
        value={value === undefined ? null : Number((value * scale).toFixed(6))}
        onChange={(typed) => {
          if (typed === null && !props.optional) return;
          set(props.path, typed === null ? undefined : Number((typed / scale).toFixed(8)));
        }}
      />
      <FieldIssues path={props.path} />
    </span>
  );
}
