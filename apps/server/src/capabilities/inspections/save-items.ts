import type { saveInspectionItems as contract, Inspection } from '@lianchuang/domain/inspections/contract';
import type { z } from 'zod';
import type { WriteTx } from '../../platform/db/database.ts';
import { ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { changeInspection } from './store.ts';

/**
 * Keeps lines of a checklist: as claimed, or otherwise with the points found (R3.8). Throws `unknown-criterion`,
 * `found-missing`, `found-range`.
 */
export async function saveItems(
  tx: WriteTx,
  actor: Actor,
  { params, body }: { params: { id: string }; body: z.output<(typeof contract)['body']> },
): Promise<Inspection> {
  const { items } = body;
  return await changeInspection(
    tx,
    actor,
    { id: params.id, version: body.version, action: 'check' },
    {
      action: 'save-inspection-items',
      detail: { items: items.map((i) => [i.criterionId, i.verdict, i.found, i.note]) },
    },
    async (row, { checklist }) => {
      const lines = items.map((item) => ({
        item,
        line: checklist.find((l) => l.criterionId === item.criterionId),
      }));
      const errors = lines.flatMap(({ item, line }, i) => {
        const wrong = (field: string, code: 'unknown-criterion' | 'found-missing' | 'found-range') => [
          { field, row: i + 1, code },
        ];
        if (!line) return wrong('criterionId', 'unknown-criterion');
        if (item.verdict !== 'otherwise') return [];
        if (item.found === null) return wrong('found', 'found-missing');
        return item.found > line.points ? wrong('found', 'found-range') : [];
      });
      if (errors.length > 0) throw new ProblemError('invalid-input', 422, { errors });
      await tx.run(
        `update inspection_item x set verdict = n.verdict, note = n.note,
           found = case n.verdict when 'as-claimed' then coalesce(x.claimed, 0) when 'otherwise' then n.found end
         from unnest($3::text[], $4::text[], $5::numeric[], $6::text[]) as n(criterion_id, verdict, found, note)
         where x.county_id = $1 and x.inspection_id = $2 and x.criterion_id = n.criterion_id`,
        [
          tx.countyId,
          row.id,
          items.map((i) => i.criterionId),
          items.map((i) => i.verdict),
          items.map((i) => i.found),
          items.map((i) => i.note),
        ],
      );
      return row.id;
    },
  );
}
