import type { ReactNode } from 'react';
import './training.css';

/** A labelled control; `id` ties the label to it. What is wrong stands below. */
export function Field(props: { id: string; label: string; wrong?: string | false; children: ReactNode }) {
  return (
    <div className="lc-training-field">
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
      {props.wrong ? (
        <p role="alert" className="lc-training-wrong">
          {props.wrong}
        </p>
      ) : null}
    </div>
  );
}
