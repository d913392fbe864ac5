import type { Change } from './definition-changes.ts';

/** Changes one below the other: where, from what, to what. */
export function ChangeList(props: { changes: readonly Change[] }) {
  if (props.changes.length === 0) return null;
  return (
    <ul className="lc-changes">
      {props.changes.map((change) => (
        <li key={change.path}>
          {change.path}: {change.from ? <del>{change.from}</del> : null} <ins>{change.to || '∅'}</ins>
        </li>
      ))}
    </ul>
  );
}
