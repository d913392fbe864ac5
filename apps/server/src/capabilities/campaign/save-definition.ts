import { burden } from '@lianchuang/domain/campaign/burden';
import { computedMeasures } from '@lianchuang/domain/campaign/computed-measures';
import type { checkDefinitionDraft, saveDefinition as contract } from '@lianchuang/domain/campaign/contract';
import type { Issue } from '@lianchuang/domain/campaign/issue';
import { parseDefinition } from '@lianchuang/domain/campaign/parse-definition';
import type { z } from 'zod';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { markAllDirty, selectPeriods } from '../periods/public.ts';
import { changesBetween } from './changes-between.ts';
import { hashDefinition } from './hash-definition.ts';
import { definitionOn, readDefinition } from './read-definition.ts';
import { insertVersion, selectVersions, type VersionView } from './store.ts';

/** What is wrong with a draft, and what it would ask of people; nothing is kept. */
export async function checkDraft(
  tx: ReadTx,
  _actor: Actor,
  { body }: { body: { definition?: unknown } },
): Promise<z.output<(typeof checkDefinitionDraft)['response']>> {
  const { sourceText } = await definitionOn(tx, tx.today);
  const { definition, issues } = parseDefinition(body.definition, sourceText);
  return {
    issues: issues.map(plain),
    burden: definition
      ? burden(definition, computedMeasures).map(({ form, title, typed, filled }) => ({
          form,
          title,
          typed,
          filled,
        }))
      : [],
  };
}

/**
 * Keeps an edit of the campaign as a new version with its validity (R3.1): periods that start on or after
 * `validFrom` use it, locked ones keep theirs. Throws `stale-version` when another version came first,
 * `definition-invalid` naming each field, `valid-from-locked` when the day lies before a locked period's start.
 */
export async function saveDefinition(
  tx: WriteTx,
  actor: Actor,
  { body }: { body: z.output<(typeof contract)['body']> },
): Promise<VersionView> {
  const latest = (await selectVersions(tx))[0];
  if (!latest || latest.id !== body.basedOn) throw stale(latest ?? null);
  const before = await readDefinition(tx, latest.id);
  const { definition, issues } = parseDefinition(body.definition, before.sourceText);
  if (!definition || issues.length > 0) {
    throw new ProblemError('definition-invalid', 422, {
      params: { count: issues.length },
      errors: issues.map((i) => ({
        field: i.path.join('.'),
        code: `definition.${i.code}`,
        params: i.params,
      })),
    });
  }
  const locked = (await selectPeriods(tx)).filter(
    (p) => p.state === 'locked' && p.starts_on >= body.validFrom,
  );
  if (locked.length > 0) {
    const params = { date: locked.at(-1)?.ends_on ?? '' };
    throw new ProblemError('valid-from-locked', 422, {
      params,
      errors: [{ field: 'validFrom', code: 'valid-from-locked', params }],
    });
  }
  const changes = changesBetween(before.definition, definition);
  if (changes.length === 0) throw new ProblemError('nothing-changed', 422);
  const version = await insertVersion(tx, {
    validFrom: body.validFrom,
    note: body.note,
    definition,
    sourceText: before.sourceText,
    changes,
    hash: hashDefinition(definition, before.sourceText),
    by: actor.displayName,
  });
  await writeAudit(tx, actor, {
    action: 'save-definition',
    entity: 'definition',
    entityId: String(version.id),
    detail: { validFrom: body.validFrom, note: body.note, changes: changes.slice(0, 50) },
  });
  await markAllDirty(tx);
  return version;
}

function plain(issue: Issue) {
  return { code: issue.code, path: [...issue.path], params: issue.params };
}
