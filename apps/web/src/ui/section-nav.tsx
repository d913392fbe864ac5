import { Link, useSearch } from '@tanstack/react-router';
import type { AppSearch } from '../lib/app-search.ts';
import './section-nav.css';

/** Parts of one page, one shown at a time by the search parameter `tab`; links, so that the back key and new windows work. */
export function SectionNav(props: {
  label: string;
  sections: readonly { readonly id: string; readonly title: string }[];
}) {
  const { tab }: AppSearch = useSearch({ strict: false });
  const current = tab ?? props.sections[0]?.id;
  return (
    <nav className="lc-sections lc-no-print" aria-label={props.label}>
      {props.sections.map(({ id, title }) => (
        <Link
          key={id}
          to="."
          search={(before: AppSearch) => ({ ...before, tab: id, quote: undefined })}
          activeProps={{}}
          aria-current={id === current ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
