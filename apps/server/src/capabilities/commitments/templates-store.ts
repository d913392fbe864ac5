import { type CommitmentLevel, commitmentLevels } from '@lianchuang/domain/commitments/levels';
import { shippedTemplates } from '@lianchuang/domain/commitments/templates';
import type { CommitmentTemplate } from '@lianchuang/domain/commitments/templates-contract';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError, stale } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';

interface TemplateRow {
  id: string;
  level: CommitmentLevel;
  content: string;
  offered: boolean;
  version: number;
}

const shippedById = new Map(shippedTemplates.map((template) => [template.id, template]));

function present({ id, level, content, offered, version }: TemplateRow): CommitmentTemplate {
  const shipped = shippedById.get(id);
  const source = shipped ? (shipped.content === content ? 'shipped' : 'changed') : 'own';
  return { id, level, content, offered, version, source };
}

/** What shipped, with what the county made of it, then the county's own; withdrawn ones too. By level. */
export async function readTemplates(tx: ReadTx): Promise<CommitmentTemplate[]> {
  const rows = await tx.many<TemplateRow>(
    `select id, level, content, offered, version from commitment_template where county_id = $1 order by created_at, id`,
    [tx.countyId],
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  const all = [
    ...shippedTemplates.map((shipped) => kept.get(shipped.id) ?? { ...shipped, offered: true, version: 1 }),
    ...rows.filter((row) => !shippedById.has(row.id)),
  ];
  return commitmentLevels.flatMap((level) => all.filter((row) => row.level === level).map(present));
}

/**
 * Holds a template to be changed; one that shipped becomes a row of the county first. Throws `not-found`,
 * `stale-version`.
 */
export async function takeTemplate(
  tx: WriteTx,
  actor: Actor,
  id: string,
  version: number,
): Promise<CommitmentTemplate> {
  const shipped = shippedById.get(id);
  if (shipped) await insertTemplate(tx, actor, shipped);
  const row = await tx.maybe<TemplateRow>(
    `select id, level, content, offered, version from commitment_template where county_id = $1 and id = $2 for update`,
    [tx.countyId, id],
  );
  if (!row) throw notFound('commitment-template');
  if (row.version !== version) throw stale(present(row));
  return present(row);
}

/** Nothing where the county has it already. */
export async function insertTemplate(
  tx: WriteTx,
  actor: Actor,
  row: Pick<TemplateRow, 'id' | 'level' | 'content'>,
): Promise<void> {
  await tx.run(
    `insert into commitment_template (county_id, id, level, content, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [tx.countyId, row.id, row.level, row.content, actor.displayName, tx.now],
  );
}

/** Two alike would only lengthen the list that one chooses from. Throws `template-exists` of `content`. */
export async function checkUnlike(
  tx: ReadTx,
  row: Pick<TemplateRow, 'id' | 'level' | 'content'>,
): Promise<void> {
  const alike = (await readTemplates(tx)).find(
    (other) => other.id !== row.id && other.level === row.level && other.content === row.content,
  );
  if (!alike) return;
  throw new ProblemError('invalid-input', 422, {
    errors: [{ field: 'content', code: alike.offered ? 'template-exists' : 'template-withdrawn' }],
  });
}

/** One template as it stands now. Throws `not-found`. */
export async function readTemplate(tx: ReadTx, id: string): Promise<CommitmentTemplate> {
  const found = (await readTemplates(tx)).find((template) => template.id === id);
  if (!found) throw notFound('commitment-template');
  return found;
}
