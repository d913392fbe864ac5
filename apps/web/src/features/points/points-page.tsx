import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { DemonstrationSection } from './demonstration-section.tsx';
import { LiaisonSection } from './liaison-section.tsx';
import './points.css';

const sections = { liaison: LiaisonSection, demonstration: DemonstrationSection } as const;
const ids = Object.keys(sections) as (keyof typeof sections)[];

/** Where leaders look after a place, and which places are examples (R5.2, R5.3). */
export function PointsPage() {
  const { t } = useTranslation();
  const { tab } = useSearch({ strict: false });
  const current = ids.find((id) => id === tab) ?? 'liaison';
  const Section = sections[current];
  return (
    <Page title={t('points.title')} hint={t(`points.hint.${current}`)}>
      <SectionNav
        label={t('points.title')}
        sections={ids.map((id) => ({ id, title: t(`points.tab.${id}`) }))}
      />
      <Section />
    </Page>
  );
}
