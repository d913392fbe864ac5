import type { Team } from '@lianchuang/domain/teams/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { AbilitySection } from './ability-section.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { FormerSection } from './former-section.tsx';
import { HoldersSection } from './holders-section.tsx';
import { ReserveSection } from './reserve-section.tsx';
import { teamQuery } from './team-query.ts';
import './teams.css';

const sections = ['holders', 'ability', 'reserve', 'decisions', 'former'] as const;

/** One organisation's team: posts with holders and structure, ability, reserve, rules and decisions, former holders. */
export function TeamPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { tab } = useSearch({ strict: false });
  const { data, error, isPending, refetch } = useQuery(teamQuery(id));
  const village = data?.organisation.kind === 'village-branch';
  // Enrichment ability is asked of villages alone.
  const shown = sections.filter((section) => section !== 'ability' || village);
  return (
    <Page
      title={data ? t('teams.of', { name: data.organisation.name }) : t('teams.title')}
      extra={data ? <Trail team={data} /> : undefined}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
      {data ? (
        <>
          <SectionNav
            label={t('teams.sections')}
            sections={shown.map((section) => ({ id: section, title: t(`teams.section.${section}`) }))}
          />
          <Section team={data} section={shown.find((section) => section === tab) ?? 'holders'} />
        </>
      ) : null}
    </Page>
  );
}

function Trail(props: { team: Team }) {
  const { t } = useTranslation();
  return (
    <nav className="lc-team-acts" aria-label={t('teams.elsewhere')}>
      <Link to="/teams">{t('teams.all')}</Link>
      <Link to="/organisations/$id" params={{ id: props.team.organisation.id }} search={{}}>
        {t('teams.organisation-card')}
      </Link>
    </nav>
  );
}

function Section(props: { team: Team; section: (typeof sections)[number] }) {
  switch (props.section) {
    case 'holders':
      return <HoldersSection team={props.team} />;
    case 'ability':
      return <AbilitySection team={props.team} />;
    case 'reserve':
      return <ReserveSection team={props.team} />;
    case 'decisions':
      return <DecisionsSection team={props.team} />;
    case 'former':
      return <FormerSection team={props.team} />;
  }
}
