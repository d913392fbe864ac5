import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { CompetitionsSection } from './competitions-section.tsx';
import { ElectionsSection } from './elections-section.tsx';
import { SecondmentsSection } from './secondments-section.tsx';
import { TermChangeSection } from './term-change-section.tsx';

const sections = {
  elections: ElectionsSection,
  competitions: CompetitionsSection,
  secondments: SecondmentsSection,
  terms: TermChangeSection,
} as const;
const ids = Object.keys(sections) as (keyof typeof sections)[];

/** How cadres are chosen (R2.1-R2.4): elections, open competition, secondment and the change of terms. */
export function SelectionPage() {
  const { t } = useTranslation();
  const { tab } = useSearch({ strict: false });
  const Section = sections[ids.find((id) => id === tab) ?? 'elections'];
  return (
    <Page title={t('selection.title')} hint={t('selection.hint')}>
      <SectionNav
        label={t('selection.title')}
        sections={ids.map((id) => ({ id, title: t(`selection.tab.${id}`) }))}
      />
      <Section />
    </Page>
  );
}
