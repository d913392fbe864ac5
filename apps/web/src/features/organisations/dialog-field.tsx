import type { ReactNode } from 'react';

/** A labelled control of a dialog; `id` ties the label to it. */
export function DialogField(props: { id: string; label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="lc-organisations-field">
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
      {props.hint ? <span className="lc-muted">{props.hint}</span> : null}
    </div>
  );
}
