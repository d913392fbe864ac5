import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { PageNav } from '../../ui/page-nav.tsx';
import './members.css';

const pages = [
  { id: 'list', to: '/members' },
  { id: 'transfers', to: '/member-transfers' },
  { id: 'structure', to: '/members/structure' },
  { id: 'duplicates', to: '/members/duplicates' },
  { id: 'import', to: '/members/import' },
] as const;

/** A page of the member register with the way to the others; the chosen organisation goes along. */
export function MembersFrame(props: {
  title: string;
  hint?: string;
  extra?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const mayChange = useMay('members.change');
  return (
    <Page
      title={props.title}
      {...(props.hint ? { hint: props.hint } : {})}
      {...(props.extra ? { extra: props.extra } : {})}
    >
      <PageNav
        label={t('members.sections')}
        pages={pages
          .filter(({ id }) => id !== 'import' || mayChange)
          .map(({ id, to }) => ({ to, title: t(`members.section.${id}`) }))}
        keep={['period', 'under']}
      />
      {props.children}
    </Page>
  );
}
