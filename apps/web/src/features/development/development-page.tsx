import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { ApplicantDialog } from './applicant-dialog.tsx';
import { CultivationTab } from './cultivation-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PlansTab } from './plans-tab.tsx';
import './development.css';

/** Development of members: who is on the way, the yearly plans, both paths of double cultivation (R1.5, R7.2). */
export function DevelopmentPage() {
  const { t } = useTranslation();
  const { tab } = useSearch({ strict: false });
  const may = useMay('development.change');
  const [adding, setAdding] = useState(false);
  const sections = ['people', 'plans', 'cultivation'].map((id) => ({
    id,
    title: t(`development.tab.${id}`),
  }));
  return (
    <Page
      title={t('development.title')}
      hint={t(tab === 'cultivation' ? 'development.cultivation.hint' : 'development.hint')}
      extra={
        may && (tab ?? 'people') === 'people' ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('development.add')}
          </Button>
        ) : null
      }
    >
      <SectionNav label={t('development.title')} sections={sections} />
      {tab === 'plans' ? (
        <PlansTab />
      ) : tab === 'cultivation' ? (
        <CultivationTab />
      ) : (
        <PeopleTab onAdd={may ? () => setAdding(true) : undefined} />
      )}
      {adding ? <ApplicantDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
