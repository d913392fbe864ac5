import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { AwardsSection } from './awards-section.tsx';
import { BarsSection } from './bars-section.tsx';
import { CasesSection } from './cases-section.tsx';
import { ResultsSection } from './results-section.tsx';
import './recognition.css';

const sections = {
  awards: AwardsSection,
  bars: BarsSection,
  results: ResultsSection,
  cases: CasesSection,
} as const;
const ids = Object.keys(sections) as (keyof typeof sections)[];

/** Honours and consequences (R5.1, R5.4, R5.5): nominations, bars, what a year came to, typical cases. */
export function RecognitionPage() {
  const { t } = useTranslation();
  const { tab } = useSearch({ strict: false });
  const current = ids.find((id) => id === tab) ?? 'awards';
  const Section = sections[current];
  return (
    <Page title={t('recognition.title')} hint={t(`recognition.hint.${current}`)}>
      <SectionNav
        label={t('recognition.title')}
        sections={ids.map((id) => ({ id, title: t(`recognition.tab.${id}`) }))}
      />
      <Section />
    </Page>
  );
}
