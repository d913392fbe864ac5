import type { ReactNode } from 'react';
import './empty-state.css';

/** Instead of an empty list: what there would be, what to do, and the button that does it. */
export function EmptyState(props: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <section className="lc-empty">
      <h2>{props.title}</h2>
      {props.hint ? <p>{props.hint}</p> : null}
      {props.action}
    </section>
  );
}
