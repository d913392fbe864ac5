import {
  type AppraisedPlace,
  countySummary,
  type Draft,
  type Figure,
  figureWords,
  periodWords,
  type Share,
  type Standing,
  townshipAppraisal,
  type VillageFacts,
  villageBulletin,
} from '@lianchuang/domain/bulletins/assemble';
import type { BulletinKind } from '@lianchuang/domain/bulletins/rhythm';
import type { Definition } from '@lianchuang/domain/campaign/definition';
import { previousPeriod } from '@lianchuang/domain/periods/calendar';
import type { ReadTx } from '../../platform/db/database.ts';
import { selectOpenRemedies } from '../accountability/public.ts';
import { definitionFor } from '../campaign/public.ts';
import { selectDueCommitments } from '../commitments/public.ts';
import { type StoredFigures, selectFigures, selectTargetFigures } from '../figures/public.ts';
import { type Place, readTree, type TreeNode } from '../organisations/public.ts';
import type { PeriodRow } from '../periods/public.ts';

/** Figures of organisation life and training that a village tells its people, where the campaign has them. */
const told = ['life.meetings', 'life.attendance', 'life.appraisal-held', 'training.hours'];

/** Puts drafts of one kind together for many organisations at once, from the stored figures of a period (R4.3). */
export async function gatherDrafts(
  tx: ReadTx,
  kind: BulletinKind,
  period: PeriodRow,
  places: readonly Pick<Place, 'id' | 'name' | 'path'>[],
): Promise<Map<string, Draft>> {
  const { definition } = await definitionFor(tx, period);
  const tree = await readTree(tx, period.ends_on);
  const below = Map.groupBy(tree, (node) => node.supervisorId ?? '');
  const wanted = {
    'village-bulletin': '',
    'township-appraisal': 'village-branch',
    'county-summary': 'township-committee',
  }[kind];
  const appraised = (place: Pick<Place, 'id'>) =>
    (below.get(place.id) ?? []).filter((node) => node.kind === wanted);
  const ids = places.flatMap((place) => [place.id, ...appraised(place).map((node) => node.id)]);
  const figures = await selectFigures(tx, period.id, ids);
  const before = await selectFigures(
    tx,
    previousPeriod(period.id),
    places.map((place) => place.id),
  );
  const due = Map.groupBy(
    await selectDueCommitments(
      tx,
      places.map((place) => place.id),
      period.starts_on,
      period.ends_on,
    ),
    (c) => c.organisation_id,
  );
  const remedies = Map.groupBy(
    await selectOpenRemedies(
      tx,
      places.map((place) => place.id),
    ),
    (r) => r.organisation_id,
  );
  const shareOf = (id: string, measure: string): Share | null => share(figures.get(id), measure);
  const drafts = new Map<string, Draft>();
  for (const place of places) {
    const common = {
      name: place.name,
      period: periodWords(period.id),
      standing: standing(figures.get(place.id)),
      before: standing(before.get(place.id)),
      organisationCommitments: shareOf(place.id, 'commitments.organisation'),
      memberCommitments: shareOf(place.id, 'commitments.members'),
      dueCommitments: (due.get(place.id) ?? []).map((c) => ({
        content: c.content,
        dueOn: c.due_on,
        kept: c.state === 'fulfilled',
      })),
      remedies: (remedies.get(place.id) ?? []).map((r) => ({ title: r.title, dueOn: r.due_on })),
    };
    const appraisedPlaces = appraised(place).map(
      (node): AppraisedPlace => ({
        name: node.name,
        standing: standing(figures.get(node.id)),
        organisationCommitments: shareOf(node.id, 'commitments.organisation'),
        service: shareOf(node.id, 'service.closed'),
        bulletins: shareOf(node.id, 'bulletins.issued'),
      }),
    );
    if (kind === 'village-bulletin') {
      const facts: VillageFacts = {
        ...common,
        figures: figuresTold(definition, figures.get(place.id)),
        service: shareOf(place.id, 'service.closed'),
      };
      drafts.set(place.id, villageBulletin(facts));
    } else if (kind === 'township-appraisal') {
      drafts.set(place.id, townshipAppraisal({ ...common, places: appraisedPlaces }));
    } else {
      drafts.set(
        place.id,
        countySummary({
          ...common,
          targets: await targetLines(tx, definition, period.id),
          townships: appraisedPlaces,
          villages: await villagesOf(tx, period.id, tree),
        }),
      );
    }
  }
  return drafts;
}

const standing = (stored: StoredFigures | undefined): Standing => ({
  self: stored?.self ?? null,
  reviewed: stored?.reviewed ?? null,
  passed: stored?.passed ?? null,
});

function share(stored: StoredFigures | undefined, measure: string): Share | null {
  const figure = stored?.measures[measure];
  if (!figure || figure.numerator === null || figure.denominator === null) return null;
  return { counted: figure.numerator, of: figure.denominator };
}

function figuresTold(definition: Definition, stored: StoredFigures | undefined): Figure[] {
  return told.flatMap((id): Figure[] => {
    const measure = definition.measures.find((m) => m.id === id);
    const value = stored?.measures[id]?.value;
    if (!measure || value === null || value === undefined) return [];
    return [{ title: measure.title, unit: measure.unit, value }];
  });
}

async function targetLines(tx: ReadTx, definition: Definition, periodId: string) {
  const stored = new Map((await selectTargetFigures(tx, periodId)).map((t) => [t.target_id, t]));
  return definition.targets.map((target) => {
    const found = stored.get(target.id);
    const actual = found?.actual ?? null;
    return {
      title: target.title,
      actual: actual === null ? '—' : figureWords(target.unit, actual),
      required: `${target.comparator === '<=' ? '不超过' : ''}${figureWords(target.unit, target.required)}`,
      met: actual === null ? null : (found?.met ?? null),
    };
  });
}

async function villagesOf(tx: ReadTx, periodId: string, tree: readonly TreeNode[]) {
  const villages = tree.filter((node) => node.kind === 'village-branch');
  const figures = [
    ...(
      await selectFigures(
        tx,
        periodId,
        villages.map((v) => v.id),
      )
    ).values(),
  ];
  return {
    all: villages.length,
    scored: figures.filter((f) => f.passed !== null).length,
    passed: figures.filter((f) => f.passed === true).length,
  };
}
