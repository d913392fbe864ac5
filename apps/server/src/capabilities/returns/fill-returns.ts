import type { WriteTx } from '../../platform/db/database.ts';
import { joinRegisterFigure } from '../figures/public.ts';

export interface FilledReturn {
  readonly returnId: string;
  readonly state: 'open' | 'submitted' | 'approved';
  /** Null: not handed in. */
  readonly submittedAt: string | null;
  readonly onTime: boolean | null;
  readonly by: string;
  readonly judgements: Readonly<Record<string, number>>;
  readonly answers: readonly {
    questionId: string;
    value: number | null;
    numerator: number | null;
    denominator: number | null;
    text: string | null;
    notApplicable: boolean;
  }[];
  /** Evidence by question: the kept file and the name it was given. */
  readonly evidence: readonly { id: string; questionId: string; sha256: string; name: string }[];
}

/** The answers of the returns $2 as a submission keeps them. */
const answersOf = `select return_id, jsonb_agg(jsonb_build_object('questionId', question_id, 'value', value, 'numerator', numerator,
    'denominator', denominator, 'text', text, 'notApplicable', not_applicable, 'evidence', '[]'::jsonb) order by question_id) as answers
  from return_answer where county_id = $1 and return_id = any($2) group by return_id`;

/**
 * Lets the returns named claim what registers say, as people do who look there first, but for the questions named beside:
 * for demonstration data. The period's figures must have been computed.
 */
export async function answerAsRegistered(
  tx: WriteTx,
  returns: readonly { id: string; except: readonly string[] }[],
): Promise<void> {
  const ids = returns.map((r) => r.id);
  const except = returns.flatMap((r) => r.except.map((questionId) => ({ id: r.id, questionId })));
  await tx.run(
    `update return_answer t set value = f.value, numerator = f.numerator, denominator = f.denominator,
       not_applicable = f.value is null and f.denominator is null
     from (select a.return_id, a.question_id, f.value, f.numerator, f.denominator
       from return r join return_answer a on a.county_id = r.county_id and a.return_id = r.id and a.confirmed ${joinRegisterFigure}
       where r.county_id = $1 and r.id = any($2) and f.source = 'record') f
     where t.county_id = $1 and t.return_id = f.return_id and t.question_id = f.question_id
       and not exists (select 1 from unnest($3::uuid[], $4::text[]) as x(id, question_id)
         where x.id = t.return_id and x.question_id = t.question_id)`,
    [tx.countyId, ids, except.map((x) => x.id), except.map((x) => x.questionId)],
  );
  await tx.run(
    `update return_submission s set answers = a.answers from (${answersOf}) a where s.county_id = $1 and s.return_id = a.return_id`,
    [tx.countyId, ids],
  );
}

/** Fills many returns of a period at once, in six statements, as if people had: for demonstration data. */
export async function fillReturns(tx: WriteTx, returns: readonly FilledReturn[]): Promise<void> {
  const answers = returns.flatMap((r) => r.answers.map((a) => ({ r, a })));
  await tx.run(
    `update return_answer t set value = a.value, numerator = a.numerator, denominator = a.denominator, text = a.text,
       not_applicable = a.na, source = 'typed', confirmed = true, updated_by = a.by, updated_at = a.at
     from unnest($2::uuid[], $3::text[], $4::numeric[], $5::numeric[], $6::numeric[], $7::text[], $8::boolean[], $9::text[], $10::timestamptz[])
       as a(return_id, question_id, value, numerator, denominator, text, na, by, at)
     where t.county_id = $1 and t.return_id = a.return_id and t.question_id = a.question_id`,
    [
      tx.countyId,
      answers.map(({ r }) => r.returnId),
      answers.map(({ a }) => a.questionId),
      answers.map(({ a }) => a.value),
      answers.map(({ a }) => a.numerator),
      answers.map(({ a }) => a.denominator),
      answers.map(({ a }) => a.text),
      answers.map(({ a }) => a.notApplicable),
      answers.map(({ r }) => r.by),
      answers.map(({ r }) => r.submittedAt ?? tx.now),
    ],
  );
  const evidence = returns.flatMap((r) => r.evidence.map((e) => ({ r, e })));
  await tx.run(
    `insert into evidence (county_id, id, return_id, question_id, sha256, name, added_by, added_at, path)
     select $1, e.id, e.return_id, e.question_id, e.sha256, e.name, e.by, e.at, r.path
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[]) as e(id, return_id, question_id, sha256, name, by, at)
     join return r on r.county_id = $1 and r.id = e.return_id`,
    [
      tx.countyId,
      evidence.map(({ e }) => e.id),
      evidence.map(({ r }) => r.returnId),
      evidence.map(({ e }) => e.questionId),
      evidence.map(({ e }) => e.sha256),
      evidence.map(({ e }) => e.name),
      evidence.map(({ r }) => r.by),
      evidence.map(({ r }) => r.submittedAt ?? tx.now),
    ],
  );
  await tx.run(
    `update return t set state = r.state, first_submitted_at = r.at, submitted_at = r.at, on_time = r.on_time, judgements = r.judgements,
       answered = (select count(*) from return_answer a where a.county_id = $1 and a.return_id = t.id and a.confirmed), version = t.version + 1
     from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::boolean[], $6::jsonb[]) as r(id, state, at, on_time, judgements)
     where t.county_id = $1 and t.id = r.id`,
    [
      tx.countyId,
      returns.map((r) => r.returnId),
      returns.map((r) => r.state),
      returns.map((r) => r.submittedAt),
      returns.map((r) => r.onTime),
      returns.map((r) => JSON.stringify(r.judgements)),
    ],
  );
  const handedIn = returns.filter((r) => r.submittedAt !== null);
  const which = [
    tx.countyId,
    handedIn.map((r) => r.returnId),
    handedIn.map((r) => r.submittedAt),
    handedIn.map((r) => r.by),
  ];
  await tx.run(
    `insert into return_submission (county_id, return_id, number, submitted_at, submitted_by, answers, path)
     select $1, r.id, 1, h.at, h.by, a.answers, r.path
     from unnest($2::uuid[], $3::timestamptz[], $4::text[]) as h(id, at, by)
     join return r on r.county_id = $1 and r.id = h.id
     join (${answersOf}) a on a.return_id = r.id`,
    which,
  );
  await tx.run(
    `insert into return_event (county_id, return_id, number, action, at, by_user, by_name, path)
     select $1, r.id, n.number, n.action, h.at + n.later, 'system', case n.number when 1 then h.by else '审核人' end, r.path
     from unnest($2::uuid[], $3::timestamptz[], $4::text[]) as h(id, at, by)
     join return r on r.county_id = $1 and r.id = h.id
     join (values (1, 'submit', interval '0'), (2, 'approve', interval '2 days')) as n(number, action, later) on n.number = 1 or r.state = 'approved'`,
    which,
  );
}

/** The returns of a period with their forms, to be filled. */
export function selectReturnForms(
  tx: WriteTx,
  periodId: string,
): Promise<{ id: string; organisation_id: string; form_id: string; reviewer_id: string; version: number }[]> {
  return tx.many(
    'select id, organisation_id, form_id, reviewer_id, version from return where county_id = $1 and period_id = $2 order by path',
    [tx.countyId, periodId],
  );
}

/** Sends returns back, each with one reason, as a reviewer would have: for demonstration data. */
export async function sendBackInBulk(
  tx: WriteTx,
  rows: readonly { returnId: string; questionId: string; reason: string; dueOn: string }[],
): Promise<void> {
  const values = [
    tx.countyId,
    rows.map((r) => r.returnId),
    rows.map((r) => r.questionId),
    rows.map((r) => r.reason),
    rows.map((r) => r.dueOn),
  ];
  await tx.run(
    `update return_answer a set unlocked = a.question_id = w.question_id, confirmed = a.question_id <> w.question_id,
       reason = case when a.question_id = w.question_id then w.reason end
     from unnest($2::uuid[], $3::text[], $4::text[], $5::date[]) as w(id, question_id, reason, due_on)
     where a.county_id = $1 and a.return_id = w.id`,
    values,
  );
  await tx.run(
    `update return r set state = 'sent-back', due_on = w.due_on, sent_back_count = 1, answered = r.asked - 1, version = r.version + 1
     from unnest($2::uuid[], $3::text[], $4::text[], $5::date[]) as w(id, question_id, reason, due_on) where r.county_id = $1 and r.id = w.id`,
    values,
  );
  await tx.run(
    `insert into return_event (county_id, return_id, number, action, at, by_user, by_name, reasons, path)
     select $1, r.id, 2, 'send-back', $6, 'system', '审核人', jsonb_build_array(jsonb_build_object('questionId', w.question_id, 'reason', w.reason)), r.path
     from unnest($2::uuid[], $3::text[], $4::text[], $5::date[]) as w(id, question_id, reason, due_on) join return r on r.county_id = $1 and r.id = w.id`,
    [...values, tx.now],
  );
}
