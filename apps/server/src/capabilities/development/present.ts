import { addMonths } from '@lianchuang/domain/development/add-months';
import type { DevelopmentDetail, DevelopmentPerson } from '@lianchuang/domain/development/contract';
import {
  developmentRule,
  earliestOf,
  isCarried,
  lacksFor,
  progressOf,
} from '@lianchuang/domain/development/rules';
import { developmentTransitions, reachesRegister } from '@lianchuang/domain/development/states';
import type { ReadTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { selectDocuments } from './documents-store.ts';
import { organisationRefOf } from './places.ts';
import { mayAct, mayKeep } from './policy.ts';
import { countingSteps, type DeadlineRow, type PersonRow, type StepRow, selectSteps } from './store.ts';

export function presentDeadline(row: DeadlineRow, today: string) {
  return {
    what: row.what,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    doneOn: row.done_on,
    overdue: row.due_on < today && (row.done_on === null || row.done_on > today),
  };
}

/** A person as lists show one; numbers stay masked. `due`: the most pressing deadline that is open. */
export function presentPerson(
  row: PersonRow,
  due: DeadlineRow | undefined,
  today: string,
): DevelopmentPerson {
  return {
    id: row.id,
    organisation: organisationRefOf(row),
    name: row.name,
    sex: row.sex,
    bornOn: row.born_on,
    ethnicGroup: row.ethnic_group,
    education: row.education,
    occupation: row.occupation,
    capableVillager: row.capable_villager,
    identityMasked: row.identity_masked,
    phoneMasked: row.phone_masked,
    state: row.state,
    appliedOn: row.applied_on,
    sinceOn: row.since_on,
    joinedOn: row.joined_on,
    fullOn: row.full_on,
    endedOn: row.ended_on,
    due: due ? presentDeadline(due, today) : null,
    version: row.version,
  };
}

function presentStep(row: StepRow): DevelopmentDetail['steps'][number] {
  const vote =
    row.entitled === null
      ? null
      : { entitled: row.entitled, present: row.present ?? 0, inFavour: row.in_favour ?? 0 };
  return {
    id: row.id,
    act: row.act,
    on: row.on_date,
    vote: vote && { ...vote, carried: isCarried(vote) },
    passed: row.passed,
    days: row.days,
    hours: row.hours,
    months: row.months,
    note: row.note,
    byName: row.by_name,
    at: row.at,
    takenBack: row.taken_back_reason,
  };
}

/** A person with steps, deadlines and documents, and what may follow by whom (R1.5). */
export async function presentDetail(tx: ReadTx, actor: Actor, row: PersonRow): Promise<DevelopmentDetail> {
  const rows = await selectSteps(tx, row.id);
  const steps = countingSteps(rows);
  const p = progressOf(row.applied_on, steps);
  const deadlines = await tx.many<DeadlineRow>(
    'select person_id, what, opens_on, due_on, done_on from development_deadline where county_id = $1 and person_id = $2 order by nth',
    [tx.countyId, row.id],
  );
  const open = deadlines.filter((d) => d.done_on === null).sort((a, b) => (a.due_on < b.due_on ? -1 : 1));
  const last = steps.at(-1);
  const from = progressOf(row.applied_on, steps.slice(0, -1)).state;
  return {
    ...presentPerson(row, open[0], tx.today),
    steps: rows.map(presentStep),
    deadlines: deadlines.map((d) => presentDeadline(d, tx.today)),
    documents: await selectDocuments(tx, row.id),
    next: developmentTransitions
      .filter((t) => t.from.includes(p.state))
      .map(({ act }) => {
        const lacks = lacksFor(p, act);
        const approved = act === 'approve' && p.votedOn !== null;
        return {
          act,
          earliest: earliestOf(p, act),
          latest: approved ? addMonths(p.votedOn ?? '', developmentRule.approveAtMost) : null,
          lacks: lacks && { code: lacks.code, params: { ...lacks.params } },
          may: mayAct(actor, act, p.state),
        };
      }),
    may: {
      change: mayKeep(actor) && row.ended_on === null && row.joined_on === null,
      takeBack: last !== undefined && !reachesRegister(last.act, from) && mayAct(actor, last.act, from),
    },
  };
}
