import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { ClaimsSection } from './claims-section.tsx';
import { PlanRoundDialog } from './plan-round-dialog.tsx';
import { RoundsSection } from './rounds-section.tsx';
import { VisitsSection } from './visits-section.tsx';
import './inspections.css';

const sections = { visits: VisitsSection, rounds: RoundsSection, claims: ClaimsSection } as const;
const ids = Object.keys(sections) as (keyof typeof sections)[];

/** R3.8: inspections to make and made, the rounds they were drawn in, and how far claims and findings are apart. */
export function InspectionsPage() {
  const { t } = useTranslation();
  const may = useMay('inspections.run');
  const [planning, setPlanning] = useState(false);
  const { tab } = useSearch({ strict: false });
  const Section = sections[ids.find((id) => id === tab) ?? 'visits'];
  return (
    <Page
      title={t('inspections.title')}
      hint={t('inspections.hint')}
      extra={
        may ? (
          <Button type="primary" onClick={() => setPlanning(true)}>
            {t('inspections.plan')}
          </Button>
        ) : null
      }
    >
      <SectionNav
        label={t('inspections.title')}
        sections={ids.map((id) => ({ id, title: t(`inspections.tab.${id}`) }))}
      />
      <Section />
      {planning ? <PlanRoundDialog onClose={() => setPlanning(false)} /> : null}
    </Page>
  );
}
