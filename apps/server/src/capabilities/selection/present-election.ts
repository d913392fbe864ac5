import type { Election, ElectionDetail } from '@lianchuang/domain/selection/elections-contract';
import { nextRound } from '@lianchuang/domain/selection/rounds';
import type { Actor } from '../../platform/http/actor.ts';
import { mayDoInElection } from './election-policy.ts';
import type { ElectionRow, WholeElection } from './election-store.ts';

/** A line of the list of elections. */
export function presentElection(row: ElectionRow): Election {
  const next = row.state === 'running' ? nextRound(row.kind, row.confirmed) : 'elected';
  return {
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation_name, kind: row.organisation_kind },
    kind: row.kind,
    termChangeId: row.term_change_id,
    posts: row.posts,
    startedOn: row.started_on,
    state: row.state,
    concludedOn: row.concluded_on,
    next: next === 'elected' ? null : next,
    waiting: row.waiting,
    seats: row.posts.reduce((sum, post) => sum + post.seats, 0),
    elected: row.elected,
    failedRounds: row.confirmed.filter((r) => r.outcome === 'failed').length,
    version: row.version,
  };
}

/** An election with its candidates and rounds, and what the actor may do now. */
export function presentElectionDetail(whole: WholeElection, actor: Actor): ElectionDetail {
  return {
    ...presentElection(whole.row),
    rules: whole.row.rules,
    candidates: whole.candidates.map((c) => ({
      id: c.id,
      name: c.name,
      role: c.role,
      bornOn: c.born_on,
      education: c.education,
      capableVillager: c.capable_villager,
      memberId: c.member_id,
      admitted: c.admitted,
      refusal: c.refusal,
      elected: c.elected,
    })),
    rounds: whole.rounds.map((r) => ({
      id: r.id,
      kind: r.kind,
      attempt: r.attempt,
      posts: r.posts,
      heldOn: r.held_on,
      entitled: r.entitled,
      present: r.present,
      issued: r.issued,
      returned: r.returned,
      valid: r.valid,
      votes: r.votes,
      decisions: r.decisions,
      tellers: r.tellers,
      note: r.note,
      state: r.state,
      outcome: r.outcome,
      enteredBy: r.entered_by_name,
      enteredAt: r.entered_at,
      confirmedBy: r.confirmed_by_name,
      confirmedAt: r.confirmed_at,
    })),
    reason: whole.row.reason,
    may: mayDoInElection(actor, whole),
  };
}
