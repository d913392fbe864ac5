-- The cycle: periods, rosters, returns, evidence; computed scores; remedies and responsibilities.

create table period (
  county_id integer not null references county,
  id text not null check (id ~ '^[0-9]{4}-(Q[1-4]|H[12]|Y)$'),
  kind text not null check (kind in ('quarter', 'half', 'year')),
  starts_on date not null,
  ends_on date not null,
  due_on date not null,
  roster_on date,
  state text not null default 'planned' check (state in ('planned', 'open', 'closed', 'locked')),
  definition_version integer,
  opened_at timestamptz,
  locked_at timestamptz,
  seal text,
  dirty_at timestamptz,
  computed_at timestamptz,
  version integer not null default 1,
  primary key (county_id, id),
  check (due_on > ends_on or due_on >= starts_on)
);
comment on column period.dirty_at is 'Something the figures rest on changed then; recomputed when later than computed_at';
comment on column period.seal is 'SHA-256 over roster, answers, judgements, scores, indicators, targets and the definition hash, taken when locked';

create table roster (
  county_id integer not null,
  period_id text not null,
  organisation_id uuid not null,
  ordinal integer not null,
  kind text not null,
  name text not null,
  supervisor_id uuid,
  owes boolean not null,
  path text not null,
  sealed boolean not null default false,
  primary key (county_id, period_id, organisation_id),
  foreign key (county_id, period_id) references period (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
comment on table roster is 'The tree as it was when the period opened: every roll-up of the period uses it, whatever merges later';
comment on column roster.ordinal is 'Parents stand before children';

create table return (
  county_id integer not null,
  id uuid not null,
  period_id text not null,
  organisation_id uuid not null,
  reviewer_id uuid not null,
  form_id text not null,
  state text not null default 'open' check (state in ('open', 'submitted', 'sent-back', 'approved', 'locked')),
  state_before_lock text,
  due_on date not null,
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  submitted_by text,
  on_time boolean,
  sent_back_count integer not null default 0,
  asked integer not null,
  answered integer not null default 0,
  false_figures boolean not null default false,
  judgements jsonb not null default '{}',
  path text not null,
  sealed boolean not null default false,
  version integer not null default 1,
  primary key (county_id, id),
  unique (county_id, period_id, organisation_id),
  foreign key (county_id, period_id) references period (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index return_path on return (county_id, period_id, path);
create index return_reviewer on return (county_id, reviewer_id, state);
create index return_organisation on return (county_id, organisation_id, period_id);
comment on column return.on_time is 'First handed in by the due date of the period; a send-back does not take it away (T21)';
comment on column return.judgements is 'Grades of the reviewer by criterion id, 0..3';

create table return_answer (
  county_id integer not null,
  return_id uuid not null,
  question_id text not null,
  measure_id text,
  value numeric,
  numerator numeric,
  denominator numeric,
  text text check (char_length(text) <= 4000),
  not_applicable boolean not null default false,
  source text not null default 'none' check (source in ('none', 'typed', 'carried', 'record', 'gathered')),
  confirmed boolean not null default false,
  unlocked boolean not null default true,
  reason text,
  updated_by text,
  updated_at timestamptz,
  path text not null,
  sealed boolean not null default false,
  primary key (county_id, return_id, question_id),
  foreign key (county_id, return_id) references return (county_id, id)
);

create table return_submission (
  county_id integer not null,
  return_id uuid not null,
  number integer not null,
  submitted_at timestamptz not null,
  submitted_by text not null,
  answers jsonb not null,
  path text not null,
  sealed boolean not null default false,
  primary key (county_id, return_id, number),
  foreign key (county_id, return_id) references return (county_id, id)
);

create table return_event (
  county_id integer not null,
  return_id uuid not null,
  number integer not null,
  action text not null,
  at timestamptz not null,
  by_user text not null,
  by_name text not null,
  reasons jsonb not null default '[]',
  path text not null,
  sealed boolean not null default false,
  primary key (county_id, return_id, number),
  foreign key (county_id, return_id) references return (county_id, id)
);

create table evidence (
  county_id integer not null,
  id uuid not null,
  return_id uuid not null,
  question_id text not null,
  sha256 text not null,
  name text not null check (char_length(name) between 1 and 200),
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  path text not null,
  sealed boolean not null default false,
  primary key (county_id, id),
  foreign key (county_id, return_id) references return (county_id, id),
  foreign key (county_id, sha256) references file (county_id, sha256)
);
create index evidence_return on evidence (county_id, return_id);

create table measure_value (
  county_id integer not null,
  period_id text not null,
  organisation_id uuid not null,
  basis text not null check (basis in ('self', 'reviewed')),
  measures text[] not null,
  value double precision[] not null,
  numerator double precision[] not null,
  denominator double precision[] not null,
  sources text[] not null,
  path text not null,
  sealed boolean not null default false,
  primary key (county_id, period_id, basis, organisation_id),
  foreign key (county_id, period_id) references period (county_id, id)
);
comment on table measure_value is 'One row an organisation, arrays side by side: measure ids, value (NaN: not applicable), numerator, denominator, source';

create table score (
  county_id integer not null,
  period_id text not null,
  organisation_id uuid not null,
  basis text not null check (basis in ('self', 'reviewed')),
  standard_id text not null,
  total double precision,
  goods double precision[] not null,
  points double precision[] not null,
  passed boolean not null,
  vetoes text[] not null,
  main boolean not null default true,
  path text not null,
  sealed boolean not null default false,
  primary key (county_id, period_id, basis, organisation_id, standard_id),
  foreign key (county_id, period_id) references period (county_id, id)
);
comment on column score.points is 'Points per criterion in the order of the standard; NaN: not applicable';

create table indicator_value (
  county_id integer not null,
  period_id text not null,
  organisation_id uuid not null,
  basis text not null check (basis in ('self', 'reviewed')),
  indicators text[] not null,
  value double precision[] not null,
  numerator double precision[] not null,
  denominator double precision[] not null,
  path text not null,
  sealed boolean not null default false,
  primary key (county_id, period_id, basis, organisation_id),
  foreign key (county_id, period_id) references period (county_id, id)
);

create table target_value (
  county_id integer not null,
  period_id text not null,
  target_id text not null,
  basis text not null check (basis in ('self', 'reviewed')),
  result jsonb not null,
  sealed boolean not null default false,
  primary key (county_id, period_id, basis, target_id),
  foreign key (county_id, period_id) references period (county_id, id)
);
comment on table target_value is 'The county''s headline figures, open to every signed-in person of the county';

create table remedy (
  county_id integer not null,
  id uuid not null,
  period_id text not null,
  target_id text not null,
  organisation_id uuid not null,
  title text not null check (char_length(title) between 2 and 200),
  criteria text[] not null,
  owner text not null check (char_length(owner) between 1 and 60),
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'closed', 'cancelled')),
  closed_on date,
  note text,
  created_by text not null,
  created_at timestamptz not null,
  path text not null,
  version integer not null default 1,
  primary key (county_id, id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
create index remedy_organisation on remedy (county_id, organisation_id, state);

create table responsibility (
  county_id integer not null,
  id uuid not null,
  subject text not null check (subject in ('target', 'standard')),
  subject_id text not null,
  organisation_id uuid not null,
  first_responsible text not null check (char_length(first_responsible) between 1 and 60),
  leader_in_charge text,
  department text,
  updated_at timestamptz not null,
  path text not null,
  version integer not null default 1,
  primary key (county_id, id),
  unique (county_id, subject, subject_id, organisation_id),
  foreign key (county_id, organisation_id) references organisation (county_id, id)
);
