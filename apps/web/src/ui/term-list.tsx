import type { ReactNode } from 'react';
import './term-list.css';

type Terms = readonly (readonly [term: string, value: ReactNode])[];

/** What is known of a thing, a line each: the term beside its value. `card`: framed as a card of the page. */
export function FactList(props: { facts: Terms; card?: boolean }) {
  return <TermList terms={props.facts} className={props.card ? 'lc-card lc-facts' : 'lc-facts'} />;
}

/** The figures that head a part of a page, beside one another: each large, below its term. */
export function HeadFigures(props: { figures: Terms }) {
  return <TermList terms={props.figures} className="lc-head-figures" />;
}

function TermList(props: { terms: Terms; className: string }) {
  return (
    <dl className={props.className}>
      {props.terms.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
