import type { BallotBox } from '@lianchuang/domain/ballots/contract';
import { countBits, type Purpose, type Tally } from '@lianchuang/domain/ballots/rules';
import type { ReadTx, WriteTx } from '../../platform/db/database.ts';
import { notFound, ProblemError } from '../../platform/errors/problem-error.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { joinOrganisation } from '../organisations/public.ts';
import { type BoxContent, openContent, sealContent } from './box-content.ts';
import { type HeldBy, mayRun } from './policy.ts';

export interface BoxRow {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: string;
  path: string;
  held_by: HeldBy;
  purpose: Purpose;
  title: string;
  questions: string[];
  comments: boolean;
  closes_on: string | null;
  state: 'open' | 'closed';
  slips: number;
  used: Buffer;
  voided: Buffer;
  exchanged: number;
  paper: number;
  content: Buffer | null;
}

/** A box in scope. `lock`: held until the transaction ends, as every voice holds it. Throws `not-found`. */
export async function readBox(tx: ReadTx, id: string, lock = false): Promise<BoxRow> {
  const row = await tx.maybe<BoxRow>(
    `select b.*, v.name as organisation_name, o.kind as organisation_kind from ballot_box b ${joinOrganisation('b')}
     where b.county_id = $1 and b.id = $2${lock ? ' for update of b' : ''}`,
    [tx.countyId, id],
  );
  if (!row) throw notFound('ballot-box');
  return row;
}

/** An open box that one runs. Throws `not-found`, `not-allowed`, `ballot-over`. */
export async function takeBox(tx: WriteTx, actor: Actor, id: string): Promise<BoxRow> {
  const row = await readBox(tx, id, true);
  if (!mayRun(actor, row)) throw new ProblemError('not-allowed', 403);
  if (row.state !== 'open') throw new ProblemError('ballot-over', 409);
  return row;
}

interface PaperRow {
  id: string;
  slips: number;
  state: 'entered' | 'differing';
  first_entry: { answers: number[] }[];
  second_entry: { answers: number[] }[] | null;
  first_user: string;
  first_name: string;
  second_name: string | null;
}

/** A box as every operation answers with it; the piles of paper only for those who run it. */
export async function presentBox(tx: ReadTx, actor: Actor, row: BoxRow): Promise<BallotBox> {
  const run = mayRun(actor, row);
  const papers = run
    ? await tx.many<PaperRow>(
        `select id, slips, state, first_entry, second_entry, first_user, first_name, second_name from ballot_paper
         where county_id = $1 and box_id = $2 and state in ('entered', 'differing') order by id`,
        [tx.countyId, row.id],
      )
    : [];
  return {
    id: row.id,
    purpose: row.purpose,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    title: row.title,
    questions: row.questions,
    comments: row.comments,
    closesOn: row.closes_on,
    state: row.state,
    slips: row.slips,
    voided: countBits(row.voided),
    exchanged: row.exchanged,
    voices: { phone: countBits(row.used) - row.exchanged, paper: row.paper },
    papers: papers.map((p) => ({
      id: p.id,
      slips: p.slips,
      state: p.state,
      firstBy: p.first_name,
      secondBy: p.second_name,
      mine: p.first_user === actor.userId,
      differences: differencesOf(p),
    })),
    may: { run: run && row.state === 'open' },
  };
}

function differencesOf({ state, first_entry, second_entry }: PaperRow) {
  if (state !== 'differing') return [];
  return first_entry.flatMap(({ answers: first }, i) => {
    const second = second_entry?.[i]?.answers ?? [];
    return first.every((a, q) => a === second[q]) ? [] : [{ slip: i + 1, first, second }];
  });
}

/** Writes the whole of what was cast anew, with the numbers used: the one statement by which a voice is cast. */
export async function putContent(
  tx: WriteTx,
  row: BoxRow,
  change: { content?: BoxContent; used?: Uint8Array; exchanged?: number; paper?: number },
): Promise<void> {
  const content = change.content ?? contentOf(tx, row);
  await tx.run(
    `update ballot_box set content = $3, used = $4, exchanged = exchanged + $5, paper = paper + $6
     where county_id = $1 and id = $2`,
    [
      tx.countyId,
      row.id,
      sealContent(tx, row.id, content),
      change.used ?? row.used,
      change.exchanged ?? 0,
      change.paper ?? 0,
    ],
  );
}

export function contentOf(tx: ReadTx, row: BoxRow): BoxContent {
  if (!row.content) throw new ProblemError('ballot-over', 409);
  return openContent(tx, row.id, row.content);
}

/** How many cast a voice in a box. */
export function voicesOf(row: Pick<BoxRow, 'used' | 'exchanged' | 'paper'>): number {
  return countBits(row.used) - row.exchanged + row.paper;
}

/**
 * Closes a box for good and empties it: answers what was cast, which is kept by whoever held the vote. The box must be
 * open and run by the actor. Throws `not-found`, `not-allowed`, `ballot-over`, `paper-not-settled`.
 */
export async function closeBox(
  tx: WriteTx,
  actor: Actor,
  id: string,
  paperToo = true,
): Promise<{ voices: number; tally: Tally; comments: readonly string[] }> {
  const row = await takeBox(tx, actor, id);
  const waiting = await tx.maybe(
    `select 1 as n from ballot_paper where county_id = $1 and box_id = $2 and state in ('entered', 'differing') limit 1`,
    [tx.countyId, id],
  );
  if (waiting && paperToo) throw new ProblemError('paper-not-settled', 409);
  if (waiting)
    await tx.run(
      `update ballot_paper set state = 'discarded', first_entry = null, second_entry = null
       where county_id = $1 and box_id = $2 and state in ('entered', 'differing')`,
      [tx.countyId, id],
    );
  const content = contentOf(tx, row);
  await tx.run(`update ballot_box set state = 'closed', content = null where county_id = $1 and id = $2`, [
    tx.countyId,
    id,
  ]);
  return { voices: voicesOf(row), ...content };
}
