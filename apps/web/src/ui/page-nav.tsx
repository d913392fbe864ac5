import { Link } from '@tanstack/react-router';
import type { AppSearch } from '../lib/app-search.ts';
import './section-nav.css';

/** Pages that belong together, as links above each of them; what `keep` names of the search goes along. */
export function PageNav(props: {
  label: string;
  pages: readonly { readonly to: string; readonly title: string }[];
  keep?: readonly string[];
}) {
  const { keep = [] } = props;
  return (
    <nav className="lc-sections lc-no-print" aria-label={props.label}>
      {props.pages.map(({ to, title }) => (
        <Link
          key={to}
          to={to}
          search={(before: AppSearch) => Object.fromEntries(keep.map((name) => [name, before[name]]))}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{}}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
