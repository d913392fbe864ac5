import { getDefinition } from '@lianchuang/domain/campaign/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import type { AppSearch } from '../../lib/app-search.ts';
import { useMay } from '../../lib/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SectionNav } from '../../ui/section-nav.tsx';
import { type Draft, DraftContext } from './draft-context.ts';
import { FormsTab } from './forms-tab.tsx';
import { IndicatorsTab } from './indicators-tab.tsx';
import { MeasuresTab } from './measures-tab.tsx';
import { ProgrammesTab } from './programmes-tab.tsx';
import { SaveBar } from './save-bar.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { SourceTab } from './source-tab.tsx';
import { StandardsTab } from './standards-tab.tsx';
import { TargetsTab } from './targets-tab.tsx';
import { useDefinitionDraft } from './use-definition-draft.ts';
import { VersionsTab } from './versions-tab.tsx';
import './campaign.css';

const noMeasures: readonly string[] = [];
const sections = [
  'targets',
  'standards',
  'indicators',
  'measures',
  'forms',
  'programmes',
  'source',
  'versions',
] as const;

/** The campaign as data: everyone reads it, the county officer changes it as a new version (R3.1-R3.3, R3.7). */
export function CampaignPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: AppSearch = useSearch({ strict: false });
  const may = useMay('campaign.change');
  const [saving, setSaving] = useState(false);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['campaign', search.version ?? null],
    queryFn: ({ signal }) =>
      api(getDefinition, { query: search.version ? { version: Number(search.version) } : {}, signal }),
  });
  const { draft, issues, changes, set, start, discard } = useDefinitionDraft(
    data?.definition,
    data?.sourceText ?? '',
    data?.published ?? noMeasures,
  );
  const definition = draft ?? data?.definition;
  const context = useMemo<Draft | null>(() => {
    const go = (part: Partial<AppSearch>) =>
      void navigate({ to: '.', search: (before: AppSearch) => ({ ...before, ...part }) });
    if (!definition) return null;
    return {
      definition,
      editing: draft !== null,
      issues,
      set,
      showQuote: (quote) => go({ tab: 'source', quote }),
    };
  }, [definition, draft, issues, set, navigate]);
  return (
    <Page
      title={definition?.title ?? t('campaign.title')}
      hint={
        data
          ? `${t('campaign.version', { id: data.version.id })} · ${t('campaign.valid-from', { date: data.version.validFrom })} · ${data.version.note}`
          : undefined
      }
      extra={
        may && data && !draft && !search.version ? (
          <Button type="primary" onClick={start}>
            {t('campaign.edit')}
          </Button>
        ) : null
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {data && context ? (
        <DraftContext value={context}>
          <SectionNav
            label={t('campaign.parts')}
            sections={sections.map((id) => ({ id, title: t(`campaign.tab.${id}`) }))}
          />
          <Section id={search.tab} data={data} here={search.quote} />
          {draft ? (
            <SaveBar changes={changes.length} onDiscard={discard} onSave={() => setSaving(true)} />
          ) : null}
          {draft && saving ? (
            <SaveDialog
              basedOn={data.version.id}
              definition={draft}
              changes={changes}
              onSaved={() => {
                setSaving(false);
                discard();
              }}
              onClose={() => setSaving(false)}
            />
          ) : null}
        </DraftContext>
      ) : null}
    </Page>
  );
}

function Section(props: {
  id: string | undefined;
  data: z.output<(typeof getDefinition)['response']>;
  here: string | undefined;
}) {
  const { data } = props;
  switch (props.id) {
    case 'standards':
      return <StandardsTab />;
    case 'indicators':
      return <IndicatorsTab />;
    case 'measures':
      return <MeasuresTab published={data.published} />;
    case 'forms':
      return <FormsTab burden={data.burden} />;
    case 'programmes':
      return <ProgrammesTab />;
    case 'source':
      return <SourceTab sourceText={data.sourceText} here={props.here} />;
    case 'versions':
      return <VersionsTab shown={data.version.id} />;
    default:
      return <TargetsTab />;
  }
}
