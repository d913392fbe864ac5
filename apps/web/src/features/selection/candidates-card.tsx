import { type ElectionDetail, saveCandidates } from '@lianchuang/domain/selection/elections-contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CandidateDialog, type NewCandidate } from './candidate-dialog.tsx';
import { useSelectionChange } from './use-selection-change.ts';

type Candidate = ElectionDetail['candidates'][number];

/** Who was named for which post, who is on the shortlist, and who was elected. */
export function CandidatesCard(props: { election: ElectionDetail }) {
  const { t } = useTranslation();
  const { election } = props;
  const { candidates } = election;
  const [adding, setAdding] = useState(false);
  const may = election.may.includes('save-candidates');
  const counted = new Set(election.rounds.flatMap((r) => r.votes.map((v) => v.candidateId)));
  const save = useSelectionChange(
    (list: readonly NewCandidate[]) =>
      api(saveCandidates, {
        params: { id: election.id },
        body: { version: election.version, candidates: [...list] },
      }),
    () => setAdding(false),
  );
  const plain = ({ admitted: _a, refusal: _r, elected: _e, ...kept }: Candidate): NewCandidate => kept;
  const columns: DataColumn<Candidate>[] = [
    { key: 'name', title: t('selection.name'), value: (row) => row.name },
    {
      key: 'post',
      title: t('selection.post'),
      filter: true,
      value: (row) => t(`selection.role.${row.role}`),
    },
    { key: 'born', title: t('selection.born'), value: (row) => formatDate(row.bornOn) },
    {
      key: 'education',
      title: t('selection.education'),
      value: (row) => t(`selection.education.${row.education}`),
    },
    {
      key: 'capable',
      title: t('selection.capable'),
      value: (row) => (row.capableVillager ? t('common.yes') : t('common.no')),
    },
    {
      key: 'standing',
      title: t('selection.standing'),
      value: (row) =>
        row.elected
          ? t('selection.is-elected')
          : row.admitted === null
            ? t('selection.named')
            : row.admitted
              ? t('selection.admitted')
              : row.refusal
                ? t('selection.refused-why', { reason: row.refusal })
                : t('selection.refused'),
    },
    ...(may
      ? [
          {
            key: 'remove',
            title: t('selection.remove'),
            fixedOrder: true,
            value: () => null,
            render: (row: Candidate) =>
              counted.has(row.id) ? (
                ''
              ) : (
                <Button
                  size="small"
                  aria-label={t('selection.remove-of', { name: row.name })}
                  disabled={save.isPending}
                  onClick={() => save.mutate(candidates.filter((c) => c.id !== row.id).map(plain))}
                >
                  {t('selection.remove')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  const add = may ? (
    <Button type={candidates.length === 0 ? 'primary' : 'default'} onClick={() => setAdding(true)}>
      {t('selection.add-candidate')}
    </Button>
  ) : null;
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">{t('selection.candidates')}</h2>
      {adding ? null : <ProblemAlert error={save.error} />}
      <DataTable
        id="election-candidates"
        name={t('selection.candidates')}
        columns={columns}
        rows={candidates}
        rowKey={(row) => row.id}
        search={false}
        extra={add}
        empty={
          <EmptyState
            title={t('selection.no-candidates')}
            hint={t(may ? 'selection.no-candidates-hint' : 'selection.none-own')}
            action={add}
          />
        }
      />
      {adding ? (
        <CandidateDialog
          election={election}
          error={save.error}
          pending={save.isPending}
          onSave={(candidate) => save.mutate([...candidates.map(plain), candidate])}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}
