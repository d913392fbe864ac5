-- Made from the migrations by apps/server/src/platform/db/write-schema.ts; a test holds it against a fresh database.

-- Tables and their columns

auth.account
  id text not null
  "accountId" text not null
  "providerId" text not null
  "userId" text not null
  "accessToken" text
  "refreshToken" text
  "idToken" text
  "accessTokenExpiresAt" timestamp with time zone
  "refreshTokenExpiresAt" timestamp with time zone
  scope text
  password text
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP
  "updatedAt" timestamp with time zone not null

auth.rateLimit
  id text not null
  key text not null
  count integer not null
  "lastRequest" bigint not null

auth.session
  id text not null
  "expiresAt" timestamp with time zone not null
  token text not null
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP
  "updatedAt" timestamp with time zone not null
  "ipAddress" text
  "userAgent" text
  "userId" text not null

auth.twoFactor
  id text not null
  secret text not null
  "backupCodes" text not null
  "userId" text not null
  verified boolean
  "failedVerificationCount" integer
  "lockedUntil" timestamp with time zone

auth.user
  id text not null
  name text not null
  email text not null
  "emailVerified" boolean not null
  image text
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP
  username text
  "twoFactorEnabled" boolean
  "lastSignInAt" timestamp with time zone

auth.verification
  id text not null
  identifier text not null
  value text not null
  "expiresAt" timestamp with time zone not null
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP

public.app_user
  county_id integer not null
  user_id text not null
  username text not null
  display_name text not null
  disabled boolean not null default false
  version integer not null default 1
  created_at timestamp with time zone not null

public.appraisal
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  box_id uuid not null
  state text not null default 'open'::text
  opened_on date not null
  opened_by text not null
  closed_on date
  published_on date
  reason text not null default ''::text
  voices integer
  tally jsonb
  content integer
  counted integer
  version integer not null default 1

public.appraisal_comment
  county_id integer not null
  appraisal_id uuid not null
  id uuid not null
  path text not null
  text text not null
  state text not null default 'unread'::text

public.assigned_post
  county_id integer not null
  id uuid not null
  member_id uuid not null
  organisation_id uuid not null
  path text not null
  post text not null
  duties text not null
  household_group text not null default ''::text
  from_on date not null
  until_on date
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.audit_entry
  county_id integer not null
  seq bigint not null
  entry text not null
  hash text not null
  at timestamp with time zone not null
  action text generated always as (((entry)::jsonb ->> 'action'::text)) stored
  entity text generated always as (((entry)::jsonb ->> 'entity'::text)) stored
  entity_id text generated always as (((entry)::jsonb ->> 'entityId'::text)) stored
  actor text generated always as (((entry)::jsonb ->> 'actor'::text)) stored

public.audit_head
  county_id integer not null
  seq bigint not null default 0
  hash text not null default ''::text

public.award_quota
  county_id integer not null
  year integer not null
  kind text not null
  path text not null
  nominations_until date not null
  "least" integer
  most integer
  conferred integer not null default 0
  numbered integer not null default 0
  opened_by text not null
  opened_at timestamp with time zone not null

public.ballot_box
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  held_by text not null
  purpose text not null
  title text not null
  questions text[] not null
  comments boolean not null
  closes_on date
  state text not null default 'open'::text
  slips integer not null default 0
  used bytea not null default '\x'::bytea
  voided bytea not null default '\x'::bytea
  exchanged integer not null default 0
  paper integer not null default 0
  content bytea

public.ballot_code
  county_id integer not null
  hash bytea not null
  box_id uuid not null
  number integer not null
  path text not null

public.ballot_paper
  county_id integer not null
  box_id uuid not null
  id uuid not null
  path text not null
  slips integer not null
  state text not null
  first_entry jsonb
  second_entry jsonb
  first_user text not null
  first_name text not null
  second_user text
  second_name text

public.bulletin
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  kind text not null
  period_id text not null
  state text not null default 'draft'::text
  title text not null
  addressees text not null default ''::text
  copies text not null default ''::text
  blocks jsonb not null
  code text
  document_year integer
  number integer
  issued_on date
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.commitment
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  member_id uuid
  level text not null
  content text not null
  due_on date not null
  state text not null
  published_on date
  fulfilled_on date
  asked_how text
  asked_who text
  asked_on date
  asked_kept boolean
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.commitment_event
  county_id integer not null
  commitment_id uuid not null
  number integer not null
  act text not null
  at timestamp with time zone not null
  by_name text not null
  note text not null default ''::text
  path text not null

public.commitment_evidence
  county_id integer not null
  id uuid not null
  commitment_id uuid not null
  sha256 text not null
  name text not null
  added_by text not null
  added_at timestamp with time zone not null
  removed_at timestamp with time zone
  path text not null

public.commitment_template
  county_id integer not null
  id uuid not null
  level text not null
  content text not null
  offered boolean not null default true
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.competition
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  post text not null
  text text not null
  opens_on date not null
  closes_on date not null
  state text not null default 'open'::text
  chosen_id uuid
  publicity_from date
  publicity_until date
  appointed_on date
  reason text not null default ''::text
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.competition_application
  county_id integer not null
  competition_id uuid not null
  id uuid not null
  path text not null
  name text not null
  born_on date not null
  education text not null
  origin text not null
  applied_on date not null
  eligibility text not null
  remark text not null

public.competition_objection
  county_id integer not null
  competition_id uuid not null
  id uuid not null
  path text not null
  received_on date not null
  from_whom text not null
  text text not null
  finding text not null
  answer text not null

public.competition_score
  county_id integer not null
  competition_id uuid not null
  application_id uuid not null
  judge text not null
  path text not null
  score numeric(5,2) not null

public.county
  county_id integer not null
  name text not null
  division_code text
  demonstration boolean not null default false
  today date
  first_year integer not null
  next_label integer not null default 1
  created_at timestamp with time zone not null

public.coverage_point
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  name text not null
  type text not null
  people integer not null
  members integer not null
  from_on date not null
  ended_on date
  branch_id uuid
  covered_from date
  version integer not null default 1
  created_at timestamp with time zone not null

public.cultivation
  county_id integer not null
  id uuid not null
  member_id uuid not null
  organisation_id uuid not null
  path text not null
  started_on date not null
  project text not null
  helper text not null default ''::text
  became_on date
  evidence text
  ended_on date
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.definition_version
  county_id integer not null
  id integer not null
  valid_from date not null
  note text not null
  definition jsonb not null
  source_text text not null
  changes jsonb not null default '[]'::jsonb
  hash text not null
  created_by text not null
  created_at timestamp with time zone not null

public.demonstration_point
  county_id integer not null
  id uuid not null
  committee_id uuid not null
  path text not null
  place_id uuid not null
  place_path text not null
  place_name text not null
  place_kind text not null
  theme text not null
  from_on date not null
  ended_on date
  created_by text not null
  created_at timestamp with time zone not null
  version integer not null default 1

public.development_deadline
  county_id integer not null
  person_id uuid not null
  nth integer not null
  organisation_id uuid not null
  path text not null
  what text not null
  opens_on date not null
  due_on date not null
  done_on date

public.development_document
  county_id integer not null
  id uuid not null
  person_id uuid not null
  path text not null
  act text not null
  sha256 text not null
  name text not null
  added_by text not null
  added_at timestamp with time zone not null
  removed_at timestamp with time zone

public.development_person
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  name text not null
  sort_key text not null
  sex text not null
  born_on date not null
  ethnic_group text not null
  education text not null
  occupation text not null default ''::text
  capable_villager boolean not null default false
  identity_sealed bytea not null
  identity_hash bytea not null
  identity_masked text not null
  phone_sealed bytea
  phone_masked text
  state text not null default 'applicant'::text
  applied_on date not null
  joined_on date
  full_on date
  ended_on date
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.development_plan
  county_id integer not null
  organisation_id uuid not null
  year integer not null
  path text not null
  planned integer not null
  version integer not null default 1
  updated_by text not null
  updated_at timestamp with time zone not null

public.development_step
  county_id integer not null
  person_id uuid not null
  id uuid not null
  nth integer not null
  path text not null
  act text not null
  on_date date not null
  entitled integer
  present integer
  in_favour integer
  passed boolean
  days numeric
  hours numeric
  months integer
  note text not null default ''::text
  by_name text not null
  at timestamp with time zone not null
  taken_back_at timestamp with time zone
  taken_back_reason text

public.discipline_case
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  person_id uuid not null
  on_date date not null
  serious boolean not null
  decision text not null
  by_name text not null
  created_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  version integer not null default 1

public.duty_report
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  audience text not null
  reporter text not null
  held_on date not null
  present integer not null
  text text not null default ''::text
  exchanges jsonb not null default '[]'::jsonb
  box_id uuid
  state text not null default 'drafted'::text
  tally jsonb
  voices integer
  grade integer
  version integer not null default 1
  created_by text not null

public.election
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  kind text not null
  term_change_id uuid
  posts jsonb not null
  rules jsonb not null
  started_on date not null
  state text not null default 'running'::text
  concluded_on date
  annulled_on date
  reason text not null default ''::text
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.election_candidate
  county_id integer not null
  election_id uuid not null
  id uuid not null
  path text not null
  role text not null
  name text not null
  member_id uuid
  born_on date not null
  education text not null
  capable_villager boolean not null
  admitted boolean
  refusal text not null default ''::text
  elected boolean not null default false
  number integer not null

public.election_round
  county_id integer not null
  election_id uuid not null
  id uuid not null
  path text not null
  number integer not null
  kind text not null
  attempt integer not null
  posts jsonb not null
  held_on date not null
  entitled integer not null
  present integer not null
  issued integer not null
  returned integer not null
  valid integer not null
  votes jsonb not null
  decisions jsonb not null
  tellers text[] not null
  note text not null
  state text not null default 'entered'::text
  outcome text
  entered_by text not null
  entered_by_name text not null
  entered_at timestamp with time zone not null
  confirmed_by text
  confirmed_by_name text
  confirmed_at timestamp with time zone

public.enrichment_assessment
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  person_id uuid not null
  on_date date not null
  able boolean not null
  evidence text not null
  file_sha256 text
  file_name text
  by_name text not null
  created_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  version integer not null default 1

public.evidence
  county_id integer not null
  id uuid not null
  return_id uuid not null
  question_id text not null
  sha256 text not null
  name text not null
  added_by text not null
  added_at timestamp with time zone not null
  removed_at timestamp with time zone
  path text not null
  sealed boolean not null default false

public.file
  county_id integer not null
  sha256 text not null
  size integer not null
  media_type text not null
  created_at timestamp with time zone not null

public.idempotency_key
  county_id integer not null
  user_id text not null
  key uuid not null
  route text not null
  request_hash text not null
  response jsonb
  created_at timestamp with time zone not null

public.indicator_value
  county_id integer not null
  period_id text not null
  organisation_id uuid not null
  basis text not null
  indicators text[] not null
  value double precision[] not null
  numerator double precision[] not null
  denominator double precision[] not null
  path text not null
  sealed boolean not null default false

public.inspection
  county_id integer not null
  id uuid not null
  round_id uuid not null
  organisation_id uuid not null
  path text not null
  inspected_by uuid not null
  standard_id text not null
  nth integer not null
  drawn_for numeric
  previous_id uuid
  state text not null default 'planned'::text
  visited_on date
  inspector text not null default ''::text
  summary text not null default ''::text
  version integer not null default 1

public.inspection_item
  county_id integer not null
  inspection_id uuid not null
  criterion_id text not null
  path text not null
  nth integer not null
  good text not null
  title text not null
  points numeric not null
  claimed numeric
  verdict text
  found numeric
  note text not null default ''::text

public.inspection_photo
  county_id integer not null
  id uuid not null
  inspection_id uuid not null
  criterion_id text not null
  path text not null
  sha256 text not null
  name text not null
  added_by text not null
  added_at timestamp with time zone not null
  removed_at timestamp with time zone

public.inspection_round
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  title text not null
  starts_on date not null
  ends_on date not null
  period_id text not null
  kind text not null
  rule text not null
  size integer not null
  seed integer
  candidates integer not null
  created_by text not null
  created_at timestamp with time zone not null

public.leading_unit
  county_id integer not null
  id uuid not null
  group_id uuid not null
  path text not null
  name text not null
  unit_id uuid
  leader text not null default ''::text
  duty text not null default ''::text
  role text not null
  plan text not null default ''::text
  plan_on date
  ended_on date
  created_by text not null
  created_at timestamp with time zone not null
  version integer not null default 1

public.liaison_point
  county_id integer not null
  id uuid not null
  person_id uuid not null
  leader_organisation_id uuid not null
  leader_name text not null
  leader_post text not null
  organisation_id uuid not null
  path text not null
  from_on date not null
  until_on date
  created_by text not null
  created_at timestamp with time zone not null
  version integer not null default 1

public.liaison_visit
  county_id integer not null
  point_id uuid not null
  id uuid not null
  path text not null
  on_date date not null
  found text not null
  solved text not null default ''::text
  by_name text not null
  at timestamp with time zone not null

public.measure_value
  county_id integer not null
  period_id text not null
  organisation_id uuid not null
  basis text not null
  measures text[] not null
  value double precision[] not null
  numerator double precision[] not null
  denominator double precision[] not null
  sources text[] not null
  path text not null
  sealed boolean not null default false

public.meeting
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  kind text not null
  held_on date not null
  topic text not null
  place text not null default ''::text
  host text not null default ''::text
  group_name text not null default ''::text
  agenda text not null default ''::text
  minutes text not null default ''::text
  decisions text not null default ''::text
  present_ids uuid[] not null default '{}'::uuid[]
  excused_ids uuid[] not null default '{}'::uuid[]
  absent_ids uuid[] not null default '{}'::uuid[]
  present integer not null generated always as (cardinality(present_ids)) stored
  entitled integer not null generated always as (((cardinality(present_ids) + cardinality(excused_ids)) + cardinality(absent_ids))) stored
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null
  removed_at timestamp with time zone

public.meeting_correction
  county_id integer not null
  meeting_id uuid not null
  version integer not null
  before jsonb not null
  reason text not null
  by_name text not null
  at timestamp with time zone not null
  path text not null

public.meeting_photo
  county_id integer not null
  id uuid not null
  meeting_id uuid not null
  sha256 text not null
  name text not null
  added_by text not null
  added_at timestamp with time zone not null
  removed_at timestamp with time zone
  path text not null

public.member
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  since_on date not null
  name text not null
  sort_key text not null
  initials text not null
  pinyin text not null generated always as (replace(sort_key, ' '::text, ''::text)) stored
  sex text not null
  ethnic_group text not null
  born_on date not null
  born_number integer not null generated always as (((((EXTRACT(year FROM born_on) * (10000)::numeric) + (EXTRACT(month FROM born_on) * (100)::numeric)) + EXTRACT(day FROM born_on)))::integer) stored
  education text not null
  joined_on date not null
  full_on date
  state text not null default 'active'::text
  ended_on date
  merged_into uuid
  identity_sealed bytea not null
  identity_hash bytea not null
  identity_masked text not null
  phone_sealed bytea
  phone_hash bytea
  phone_masked text
  occupation text not null default ''::text
  special_skills text not null default ''::text
  veteran boolean not null default false
  returned_youth boolean not null default false
  graduate boolean not null default false
  capable_villager boolean not null default false
  version integer not null default 1
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null

public.member_affiliation
  county_id integer not null
  member_id uuid not null
  from_on date not null
  organisation_id uuid
  path text not null
  how text not null

public.member_event
  county_id integer not null
  member_id uuid not null
  id uuid not null
  on_date date not null
  kind text not null
  detail jsonb not null default '{}'::jsonb
  by_name text not null
  at timestamp with time zone not null

public.member_transfer
  county_id integer not null
  id uuid not null
  number text not null
  member_id uuid not null
  member_name text not null
  from_organisation_id uuid not null
  from_name text not null
  from_kind text not null
  path text not null
  to_organisation_id uuid
  to_name text
  to_kind text
  to_path text
  to_outside text
  state text not null default 'issued'::text
  issued_on date not null
  valid_until date not null
  ended_on date
  reason text not null
  note text not null default ''::text
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.members_appraisal
  county_id integer not null
  organisation_id uuid not null
  year integer not null
  meeting_id uuid not null
  excellent_ids uuid[] not null default '{}'::uuid[]
  qualified_ids uuid[] not null default '{}'::uuid[]
  basically_qualified_ids uuid[] not null default '{}'::uuid[]
  unqualified_ids uuid[] not null default '{}'::uuid[]
  path text not null

public.mobile_contact
  county_id integer not null
  mobile_id uuid not null
  id uuid not null
  path text not null
  on_date date not null
  how text not null
  by_name text not null
  note text not null default ''::text
  at timestamp with time zone not null

public.mobile_member
  county_id integer not null
  id uuid not null
  member_id uuid not null
  organisation_id uuid not null
  path text not null
  left_on date not null
  place text not null
  work text not null default ''::text
  contact_branch text not null default ''::text
  returned_on date
  last_contact_on date
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.nomination
  county_id integer not null
  id uuid not null
  year integer not null
  kind text not null
  organisation_id uuid not null
  path text not null
  member_id uuid
  person_name text
  post text not null default ''::text
  deeds text not null
  state text not null default 'nominated'::text
  judgement text
  judgement_note text not null default ''::text
  publicity_from date
  publicity_until date
  decided_on date
  decision text not null default ''::text
  revoked_on date
  certificate integer
  reason text not null default ''::text
  nominated_by text not null
  nominated_on date not null
  created_at timestamp with time zone not null
  version integer not null default 1

public.nomination_objection
  county_id integer not null
  nomination_id uuid not null
  id uuid not null
  path text not null
  received_on date not null
  from_whom text not null
  text text not null
  finding text not null
  answer text not null

public.notification
  county_id integer not null
  id uuid not null
  user_id text not null
  kind text not null
  params jsonb not null default '{}'::jsonb
  link text not null
  created_at timestamp with time zone not null
  read_at timestamp with time zone

public.organisation
  county_id integer not null
  id uuid not null
  kind text not null
  code text
  label text not null
  path text not null
  founded_on date not null
  dissolved_on date
  version integer not null default 1
  created_at timestamp with time zone not null

public.organisation_version
  county_id integer not null
  organisation_id uuid not null
  valid_from date not null
  valid_to date
  name text not null
  sort_key text not null
  supervisor_id uuid
  administrator_id uuid
  reason text
  path text not null

public.period
  county_id integer not null
  id text not null
  kind text not null
  starts_on date not null
  ends_on date not null
  due_on date not null
  roster_on date
  state text not null default 'planned'::text
  definition_version integer
  opened_at timestamp with time zone
  locked_at timestamp with time zone
  seal text
  dirty_at timestamp with time zone
  computed_at timestamp with time zone
  version integer not null default 1

public.post_exemption
  county_id integer not null
  member_id uuid not null
  organisation_id uuid not null
  path text not null
  reason text not null
  by_name text not null
  at timestamp with time zone not null

public.post_holding
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  post text not null
  seat integer not null
  person_id uuid not null
  from_on date not null
  until_on date
  leaving text
  created_by text not null
  created_at timestamp with time zone not null

public.post_report
  county_id integer not null
  post_id uuid not null
  year integer not null
  path text not null
  on_date date not null
  report text not null
  by_name text not null
  at timestamp with time zone not null

public.problem
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  source text not null
  inspection_id uuid
  period_id text
  target_id text
  title text not null
  criteria text[] not null
  found_on date not null
  state text not null default 'open'::text
  closed_on date
  previous_id uuid
  created_by text not null
  created_at timestamp with time zone not null
  appraisal_id uuid

public.publication
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  kind text not null
  source_id text not null
  number text
  title text not null
  blocks jsonb not null
  published_on date not null
  published_by text not null
  withdrawn_on date
  withdrawn_reason text

public.recognition_bar
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  subject text not null
  member_id uuid
  person_name text
  cause text not null
  period_id text
  target_id text
  reason text not null
  raised_on date not null
  raised_by text not null
  lifted_on date
  lifted_by text
  lift_reason text
  version integer not null default 1

public.remedy
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  title text not null
  owner text not null
  due_on date not null
  state text not null default 'open'::text
  closed_on date
  note text
  created_by text not null
  created_at timestamp with time zone not null
  path text not null
  version integer not null default 1
  problem_id uuid not null
  end_state text not null default ''::text
  reported_by text
  reported_on date
  verified_by text
  escalation integer not null default 0
  escalated_to uuid
  next_notice_on date

public.remedy_event
  county_id integer not null
  remedy_id uuid not null
  nth integer not null
  path text not null
  act text not null
  on_date date not null
  note text not null default ''::text
  by_name text not null
  at timestamp with time zone not null

public.remedy_evidence
  county_id integer not null
  id uuid not null
  remedy_id uuid not null
  path text not null
  sha256 text not null
  name text not null
  added_by text not null
  added_at timestamp with time zone not null
  removed_at timestamp with time zone

public.reserve_cadre
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  person_id uuid not null
  from_on date not null
  until_on date
  outcome text
  plan text not null default ''::text
  version integer not null default 1
  created_at timestamp with time zone not null

public.responsibility
  county_id integer not null
  id uuid not null
  subject text not null
  subject_id text not null
  organisation_id uuid not null
  first_responsible text not null
  leader_in_charge text
  department text
  updated_at timestamp with time zone not null
  path text not null
  version integer not null default 1

public.return
  county_id integer not null
  id uuid not null
  period_id text not null
  organisation_id uuid not null
  reviewer_id uuid not null
  form_id text not null
  state text not null default 'open'::text
  state_before_lock text
  due_on date not null
  first_submitted_at timestamp with time zone
  submitted_at timestamp with time zone
  submitted_by text
  on_time boolean
  sent_back_count integer not null default 0
  asked integer not null
  answered integer not null default 0
  false_figures boolean not null default false
  judgements jsonb not null default '{}'::jsonb
  path text not null
  sealed boolean not null default false
  version integer not null default 1

public.return_answer
  county_id integer not null
  return_id uuid not null
  question_id text not null
  measure_id text
  value numeric
  numerator numeric
  denominator numeric
  text text
  not_applicable boolean not null default false
  source text not null default 'none'::text
  confirmed boolean not null default false
  unlocked boolean not null default true
  reason text
  updated_by text
  updated_at timestamp with time zone
  path text not null
  sealed boolean not null default false

public.return_event
  county_id integer not null
  return_id uuid not null
  number integer not null
  action text not null
  at timestamp with time zone not null
  by_user text not null
  by_name text not null
  reasons jsonb not null default '[]'::jsonb
  path text not null
  sealed boolean not null default false

public.return_submission
  county_id integer not null
  return_id uuid not null
  number integer not null
  submitted_at timestamp with time zone not null
  submitted_by text not null
  answers jsonb not null
  path text not null
  sealed boolean not null default false

public.role_assignment
  county_id integer not null
  id uuid not null
  user_id text not null
  role text not null
  organisation_id uuid not null
  path text not null
  created_at timestamp with time zone not null

public.roster
  county_id integer not null
  period_id text not null
  organisation_id uuid not null
  ordinal integer not null
  kind text not null
  name text not null
  supervisor_id uuid
  owes boolean not null
  path text not null
  sealed boolean not null default false

public.schema_migration
  name text not null
  checksum text not null
  applied_at timestamp with time zone not null default now()

public.score
  county_id integer not null
  period_id text not null
  organisation_id uuid not null
  basis text not null
  standard_id text not null
  total double precision
  goods double precision[] not null
  points double precision[] not null
  passed boolean not null
  vetoes text[] not null
  main boolean not null default true
  path text not null
  sealed boolean not null default false

public.secondment
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  name text not null
  member_id uuid
  from_unit text not null
  post text not null
  from_on date not null
  until_on date not null
  ended_on date
  ended_how text
  note text not null default ''::text
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.service_card
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  member_id uuid
  household text not null
  visited_on date not null
  request text not null default ''::text
  promise text not null default ''::text
  promised_by date
  result text not null default ''::text
  closed_on date
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null
  removed_at timestamp with time zone

public.study_session
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  on_date date not null
  topic text not null
  by_name text not null
  created_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  version integer not null default 1

public.target_value
  county_id integer not null
  period_id text not null
  target_id text not null
  basis text not null
  result jsonb not null
  sealed boolean not null default false

public.team
  county_id integer not null
  organisation_id uuid not null
  path text not null
  version integer not null default 1
  updated_at timestamp with time zone not null

public.team_decision
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  on_date date not null
  matter text not null
  proposed_by text not null
  votes_for integer not null
  votes_against integer not null
  abstained integer not null
  result text not null
  by_name text not null
  created_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  version integer not null default 1

public.team_person
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  member_id uuid
  name text not null
  sex text not null
  born_on date not null
  education text not null
  origins text[] not null
  created_at timestamp with time zone not null

public.team_post
  county_id integer not null
  organisation_id uuid not null
  post text not null
  seats integer not null
  path text not null

public.team_rules
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  title text not null
  text text not null
  on_date date not null
  file_sha256 text
  file_name text
  by_name text not null
  created_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  version integer not null default 1

public.team_term
  county_id integer not null
  organisation_id uuid not null
  committee text not null
  from_on date not null
  until_on date not null
  path text not null

public.term_change
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  title text not null
  starts_on date not null
  stages jsonb not null
  previous_id uuid
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.term_change_tick
  county_id integer not null
  term_change_id uuid not null
  organisation_id uuid not null
  stage_id text not null
  path text not null
  reached_on date not null
  by_name text not null

public.training_attendance
  county_id integer not null
  session_id uuid not null
  organisation_id uuid not null
  path text not null
  member_ids uuid[] not null
  heads integer not null generated always as (cardinality(member_ids)) stored

public.training_check_in_failure
  county_id integer not null
  session_id uuid not null
  id uuid not null
  address_hash bytea not null
  at timestamp with time zone not null
  path text not null

public.training_plan
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  quarter text not null
  title text not null
  audience text not null
  sessions integer not null
  hours numeric(5,1) not null
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null

public.training_session
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  plan_id uuid
  held_on date not null
  hours numeric(4,1) not null
  topic text not null
  teacher text not null default ''::text
  place text not null default ''::text
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null
  removed_at timestamp with time zone

public.typical_case
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  organisation_name text not null
  path text not null
  found text not null
  period_id text
  from_total numeric
  to_total numeric
  title text not null
  text text not null default ''::text
  state text not null default 'drafted'::text
  reason text not null default ''::text
  written_by text not null
  published_on date
  created_at timestamp with time zone not null
  version integer not null default 1

public.weak_appraisal
  county_id integer not null
  weak_id uuid not null
  nth integer not null
  path text not null
  on_date date not null
  lifted boolean not null
  finding text not null
  by_name text not null
  at timestamp with time zone not null

public.weak_organisation
  county_id integer not null
  id uuid not null
  organisation_id uuid not null
  path text not null
  period_id text
  named_on date not null
  by_rule boolean not null
  grounds text[] not null
  reason text not null default ''::text
  figures jsonb not null default '{}'::jsonb
  state text not null default 'named'::text
  plan text not null default ''::text
  helper text not null default ''::text
  plan_due_on date
  lifted_on date
  named_by text not null
  version integer not null default 1

public.weak_progress
  county_id integer not null
  weak_id uuid not null
  month date not null
  path text not null
  progress text not null
  by_name text not null
  at timestamp with time zone not null

-- Constraints

app_user: app_user_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

app_user: app_user_county_id_username_key UNIQUE (county_id, username)

app_user: app_user_pkey PRIMARY KEY (county_id, user_id)

appraisal: appraisal_check CHECK (((tally IS NULL) = (counted IS NULL)))

appraisal: appraisal_check1 CHECK (((tally IS NULL) OR (voices >= 10)))

appraisal: appraisal_county_id_box_id_fkey FOREIGN KEY (county_id, box_id) REFERENCES ballot_box(county_id, id)

appraisal: appraisal_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

appraisal: appraisal_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

appraisal: appraisal_pkey PRIMARY KEY (county_id, id)

appraisal: appraisal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'published'::text, 'cancelled'::text])))

appraisal_comment: appraisal_comment_county_id_appraisal_id_fkey FOREIGN KEY (county_id, appraisal_id) REFERENCES appraisal(county_id, id)

appraisal_comment: appraisal_comment_pkey PRIMARY KEY (county_id, appraisal_id, id)

appraisal_comment: appraisal_comment_state_check CHECK ((state = ANY (ARRAY['unread'::text, 'shown'::text, 'withheld'::text])))

appraisal_comment: appraisal_comment_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 200)))

assigned_post: assigned_post_check CHECK (((until_on IS NULL) OR (until_on >= from_on)))

assigned_post: assigned_post_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

assigned_post: assigned_post_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

assigned_post: assigned_post_pkey PRIMARY KEY (county_id, id)

audit_entry: audit_entry_pkey PRIMARY KEY (county_id, seq)

audit_head: audit_head_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

audit_head: audit_head_pkey PRIMARY KEY (county_id)

auth."rateLimit": "rateLimit_key_key" UNIQUE (key)

auth."rateLimit": "rateLimit_pkey" PRIMARY KEY (id)

auth."twoFactor": "twoFactor_pkey" PRIMARY KEY (id)

auth."twoFactor": "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE

auth."user": user_email_key UNIQUE (email)

auth."user": user_pkey PRIMARY KEY (id)

auth."user": user_username_key UNIQUE (username)

auth.account: account_pkey PRIMARY KEY (id)

auth.account: "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE

auth.session: session_pkey PRIMARY KEY (id)

auth.session: session_token_key UNIQUE (token)

auth.session: "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE

auth.verification: verification_pkey PRIMARY KEY (id)

award_quota: award_quota_check CHECK ((numbered >= conferred))

award_quota: award_quota_check1 CHECK ((conferred <= most))

award_quota: award_quota_check2 CHECK ((("least" IS NULL) = (most IS NULL)))

award_quota: award_quota_conferred_check CHECK ((conferred >= 0))

award_quota: award_quota_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

award_quota: award_quota_kind_check CHECK ((kind = ANY (ARRAY['banner-committee'::text, 'benchmark-branch'::text, 'red-star-member'::text, 'advanced-collective'::text, 'excellent-civil-servant'::text])))

award_quota: award_quota_pkey PRIMARY KEY (county_id, year, kind)

award_quota: award_quota_year_check CHECK (((year >= 1990) AND (year <= 2100)))

ballot_box: ballot_box_check CHECK (((state = 'closed'::text) OR (content IS NOT NULL)))

ballot_box: ballot_box_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

ballot_box: ballot_box_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

ballot_box: ballot_box_held_by_check CHECK ((held_by = ANY (ARRAY['above'::text, 'county'::text, 'own'::text])))

ballot_box: ballot_box_pkey PRIMARY KEY (county_id, id)

ballot_box: ballot_box_purpose_check CHECK ((purpose = ANY (ARRAY['appraisal'::text, 'duty-report'::text])))

ballot_box: ballot_box_questions_check CHECK (((cardinality(questions) >= 1) AND (cardinality(questions) <= 13)))

ballot_box: ballot_box_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))

ballot_box: ballot_box_title_check CHECK (((char_length(title) >= 2) AND (char_length(title) <= 100)))

ballot_code: ballot_code_county_id_box_id_fkey FOREIGN KEY (county_id, box_id) REFERENCES ballot_box(county_id, id)

ballot_code: ballot_code_number_check CHECK ((number > 0))

ballot_code: ballot_code_pkey PRIMARY KEY (county_id, hash)

ballot_paper: ballot_paper_check CHECK (((state = ANY (ARRAY['entered'::text, 'differing'::text])) OR ((first_entry IS NULL) AND (second_entry IS NULL))))

ballot_paper: ballot_paper_county_id_box_id_fkey FOREIGN KEY (county_id, box_id) REFERENCES ballot_box(county_id, id)

ballot_paper: ballot_paper_pkey PRIMARY KEY (county_id, box_id, id)

ballot_paper: ballot_paper_slips_check CHECK ((slips > 0))

ballot_paper: ballot_paper_state_check CHECK ((state = ANY (ARRAY['entered'::text, 'differing'::text, 'counted'::text, 'discarded'::text])))

bulletin: bulletin_check CHECK ((num_nulls(code, document_year, number) = ANY (ARRAY[0, 3])))

bulletin: bulletin_check1 CHECK ((((state = 'published'::text) = (issued_on IS NOT NULL)) AND ((state = 'draft'::text) OR (code IS NOT NULL))))

bulletin: bulletin_check2 CHECK (((document_year IS NULL) OR (issued_on IS NULL) OR ((document_year)::numeric = EXTRACT(year FROM issued_on))))

bulletin: bulletin_county_id_code_document_year_number_key UNIQUE (county_id, code, document_year, number)

bulletin: bulletin_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

bulletin: bulletin_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

bulletin: bulletin_county_id_organisation_id_period_id_key UNIQUE (county_id, organisation_id, period_id)

bulletin: bulletin_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

bulletin: bulletin_kind_check CHECK ((kind = ANY (ARRAY['village-bulletin'::text, 'township-appraisal'::text, 'county-summary'::text])))

bulletin: bulletin_pkey PRIMARY KEY (county_id, id)

bulletin: bulletin_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))

bulletin: bulletin_title_check CHECK (((char_length(title) >= 2) AND (char_length(title) <= 100)))

commitment: commitment_asked_how_check CHECK ((asked_how = ANY (ARRAY['meeting'::text, 'households'::text])))

commitment: commitment_check CHECK (((level = 'member'::text) = (member_id IS NOT NULL)))

commitment: commitment_check1 CHECK (((published_on IS NOT NULL) = (state = ANY (ARRAY['published'::text, 'reported'::text, 'fulfilled'::text, 'unkept'::text]))))

commitment: commitment_check2 CHECK (((fulfilled_on IS NOT NULL) = (state = 'fulfilled'::text)))

commitment: commitment_check3 CHECK ((num_nulls(asked_how, asked_who, asked_on, asked_kept) = ANY (ARRAY[0, 4])))

commitment: commitment_content_check CHECK (((char_length(content) >= 2) AND (char_length(content) <= 300)))

commitment: commitment_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

commitment: commitment_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

commitment: commitment_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

commitment: commitment_level_check CHECK ((level = ANY (ARRAY['county'::text, 'township'::text, 'organisation'::text, 'member'::text])))

commitment: commitment_pkey PRIMARY KEY (county_id, id)

commitment: commitment_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'sent-back'::text, 'approved'::text, 'published'::text, 'reported'::text, 'fulfilled'::text, 'unkept'::text, 'withdrawn'::text])))

commitment_event: commitment_event_county_id_commitment_id_fkey FOREIGN KEY (county_id, commitment_id) REFERENCES commitment(county_id, id)

commitment_event: commitment_event_pkey PRIMARY KEY (county_id, commitment_id, number)

commitment_evidence: commitment_evidence_county_id_commitment_id_fkey FOREIGN KEY (county_id, commitment_id) REFERENCES commitment(county_id, id)

commitment_evidence: commitment_evidence_county_id_sha256_fkey FOREIGN KEY (county_id, sha256) REFERENCES file(county_id, sha256)

commitment_evidence: commitment_evidence_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))

commitment_evidence: commitment_evidence_pkey PRIMARY KEY (county_id, id)

commitment_template: commitment_template_content_check CHECK (((char_length(content) >= 2) AND (char_length(content) <= 300)))

commitment_template: commitment_template_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

commitment_template: commitment_template_level_check CHECK ((level = ANY (ARRAY['county'::text, 'township'::text, 'organisation'::text, 'member'::text])))

commitment_template: commitment_template_pkey PRIMARY KEY (county_id, id)

competition: competition_check CHECK ((closes_on >= opens_on))

competition: competition_check1 CHECK (((state <> ALL (ARRAY['publicity'::text, 'appointed'::text])) OR ((chosen_id IS NOT NULL) AND (publicity_until IS NOT NULL))))

competition: competition_check2 CHECK (((state = 'appointed'::text) = (appointed_on IS NOT NULL)))

competition: competition_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

competition: competition_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

competition: competition_pkey PRIMARY KEY (county_id, id)

competition: competition_state_check CHECK ((state = ANY (ARRAY['open'::text, 'checking'::text, 'scoring'::text, 'publicity'::text, 'appointed'::text, 'cancelled'::text])))

competition_application: competition_application_county_id_competition_id_fkey FOREIGN KEY (county_id, competition_id) REFERENCES competition(county_id, id)

competition_application: competition_application_eligibility_check CHECK ((eligibility = ANY (ARRAY['unchecked'::text, 'eligible'::text, 'refused'::text])))

competition_application: competition_application_pkey PRIMARY KEY (county_id, competition_id, id)

competition_objection: competition_objection_county_id_competition_id_fkey FOREIGN KEY (county_id, competition_id) REFERENCES competition(county_id, id)

competition_objection: competition_objection_finding_check CHECK ((finding = ANY (ARRAY['open'::text, 'unfounded'::text, 'founded'::text])))

competition_objection: competition_objection_pkey PRIMARY KEY (county_id, competition_id, id)

competition_score: competition_score_county_id_competition_id_application_id_fkey FOREIGN KEY (county_id, competition_id, application_id) REFERENCES competition_application(county_id, competition_id, id)

competition_score: competition_score_pkey PRIMARY KEY (county_id, competition_id, application_id, judge)

competition_score: competition_score_score_check CHECK (((score >= (0)::numeric) AND (score <= (100)::numeric)))

county: county_first_year_check CHECK (((first_year >= 1990) AND (first_year <= 2100)))

county: county_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 60)))

county: county_pkey PRIMARY KEY (county_id)

coverage_point: coverage_point_check CHECK (((branch_id IS NULL) = (covered_from IS NULL)))

coverage_point: coverage_point_check1 CHECK ((ended_on >= from_on))

coverage_point: coverage_point_county_id_branch_id_fkey FOREIGN KEY (county_id, branch_id) REFERENCES organisation(county_id, id)

coverage_point: coverage_point_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

coverage_point: coverage_point_members_check CHECK ((members >= 0))

coverage_point: coverage_point_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 60)))

coverage_point: coverage_point_people_check CHECK ((people >= 0))

coverage_point: coverage_point_pkey PRIMARY KEY (county_id, id)

coverage_point: coverage_point_type_check CHECK ((type = ANY (ARRAY['industry'::text, 'association'::text, 'labour-base'::text, 'market'::text, 'enterprise'::text])))

cultivation: cultivation_check CHECK (((became_on IS NULL) = (evidence IS NULL)))

cultivation: cultivation_check1 CHECK (((became_on IS NULL) OR (ended_on IS NULL)))

cultivation: cultivation_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

cultivation: cultivation_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

cultivation: cultivation_pkey PRIMARY KEY (county_id, id)

definition_version: definition_version_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

definition_version: definition_version_pkey PRIMARY KEY (county_id, id)

demonstration_point: demonstration_point_check CHECK ((ended_on >= from_on))

demonstration_point: demonstration_point_county_id_committee_id_fkey FOREIGN KEY (county_id, committee_id) REFERENCES organisation(county_id, id)

demonstration_point: demonstration_point_county_id_place_id_fkey FOREIGN KEY (county_id, place_id) REFERENCES organisation(county_id, id)

demonstration_point: demonstration_point_pkey PRIMARY KEY (county_id, id)

demonstration_point: demonstration_point_theme_check CHECK (((char_length(theme) >= 2) AND (char_length(theme) <= 200)))

development_deadline: development_deadline_county_id_person_id_fkey FOREIGN KEY (county_id, person_id) REFERENCES development_person(county_id, id)

development_deadline: development_deadline_pkey PRIMARY KEY (county_id, person_id, nth)

development_deadline: development_deadline_what_check CHECK ((what = ANY (ARRAY['talk'::text, 'observe'::text, 'approve'::text, 'confirm'::text])))

development_document: development_document_county_id_person_id_fkey FOREIGN KEY (county_id, person_id) REFERENCES development_person(county_id, id)

development_document: development_document_county_id_sha256_fkey FOREIGN KEY (county_id, sha256) REFERENCES file(county_id, sha256)

development_document: development_document_pkey PRIMARY KEY (county_id, id)

development_person: development_person_check CHECK (((state = ANY (ARRAY['withdrawn'::text, 'refused'::text])) = (ended_on IS NOT NULL)))

development_person: development_person_check1 CHECK (((state = 'full-member'::text) = (full_on IS NOT NULL)))

development_person: development_person_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

development_person: development_person_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

development_person: development_person_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 40)))

development_person: development_person_pkey PRIMARY KEY (county_id, id)

development_person: development_person_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))

development_person: development_person_state_check CHECK ((state = ANY (ARRAY['applicant'::text, 'activist'::text, 'development-target'::text, 'probationary'::text, 'full-member'::text, 'withdrawn'::text, 'refused'::text])))

development_plan: development_plan_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

development_plan: development_plan_pkey PRIMARY KEY (county_id, organisation_id, year)

development_plan: development_plan_planned_check CHECK (((planned >= 0) AND (planned <= 9999)))

development_plan: development_plan_year_check CHECK (((year >= 1990) AND (year <= 2100)))

development_step: development_step_check CHECK (((taken_back_at IS NULL) = (taken_back_reason IS NULL)))

development_step: development_step_county_id_person_id_fkey FOREIGN KEY (county_id, person_id) REFERENCES development_person(county_id, id)

development_step: development_step_pkey PRIMARY KEY (county_id, person_id, id)

discipline_case: discipline_case_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES team(county_id, organisation_id)

discipline_case: discipline_case_county_id_person_id_fkey FOREIGN KEY (county_id, person_id) REFERENCES team_person(county_id, id)

discipline_case: discipline_case_pkey PRIMARY KEY (county_id, id)

duty_report: duty_report_audience_check CHECK ((audience = ANY (ARRAY['county-plenum'::text, 'own-plenum'::text])))

duty_report: duty_report_county_id_box_id_fkey FOREIGN KEY (county_id, box_id) REFERENCES ballot_box(county_id, id)

duty_report: duty_report_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

duty_report: duty_report_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

duty_report: duty_report_grade_check CHECK (((grade >= 0) AND (grade <= 3)))

duty_report: duty_report_pkey PRIMARY KEY (county_id, id)

duty_report: duty_report_present_check CHECK (((present >= 1) AND (present <= 999)))

duty_report: duty_report_reporter_check CHECK (((char_length(reporter) >= 2) AND (char_length(reporter) <= 40)))

duty_report: duty_report_state_check CHECK ((state = ANY (ARRAY['drafted'::text, 'voting'::text, 'graded'::text, 'cancelled'::text])))

duty_report: duty_report_text_check CHECK ((char_length(text) <= 20000))

election: election_check CHECK (((state = 'running'::text) = (concluded_on IS NULL)))

election: election_check1 CHECK (((state = 'annulled'::text) = (annulled_on IS NOT NULL)))

election: election_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

election: election_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

election: election_county_id_term_change_id_fkey FOREIGN KEY (county_id, term_change_id) REFERENCES term_change(county_id, id)

election: election_kind_check CHECK ((kind = ANY (ARRAY['branch'::text, 'village-committee'::text])))

election: election_pkey PRIMARY KEY (county_id, id)

election: election_state_check CHECK ((state = ANY (ARRAY['running'::text, 'elected'::text, 'failed'::text, 'annulled'::text])))

election_candidate: election_candidate_check CHECK (((NOT elected) OR admitted))

election_candidate: election_candidate_county_id_election_id_fkey FOREIGN KEY (county_id, election_id) REFERENCES election(county_id, id)

election_candidate: election_candidate_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

election_candidate: election_candidate_pkey PRIMARY KEY (county_id, election_id, id)

election_round: election_round_check CHECK ((((present >= 0) AND (present <= entitled)) AND ((issued >= 0) AND (issued <= present))))

election_round: election_round_check1 CHECK (((returned >= 0) AND ((valid >= 0) AND (valid <= LEAST(issued, returned))) AND ((returned <= issued) OR (valid = 0))))

election_round: election_round_check2 CHECK (((state = 'confirmed'::text) = ((outcome IS NOT NULL) AND (confirmed_by IS NOT NULL) AND (confirmed_at IS NOT NULL))))

election_round: election_round_check3 CHECK (((confirmed_by IS NULL) OR (confirmed_by <> entered_by)))

election_round: election_round_county_id_election_id_fkey FOREIGN KEY (county_id, election_id) REFERENCES election(county_id, id)

election_round: election_round_county_id_election_id_kind_attempt_key UNIQUE (county_id, election_id, kind, attempt)

election_round: election_round_county_id_election_id_number_key UNIQUE (county_id, election_id, number)

election_round: election_round_kind_check CHECK ((kind = ANY (ARRAY['villagers-recommendation'::text, 'members-recommendation'::text, 'review'::text, 'election'::text, 'second-ballot'::text])))

election_round: election_round_outcome_check CHECK ((outcome = ANY (ARRAY['passed'::text, 'partial'::text, 'failed'::text])))

election_round: election_round_pkey PRIMARY KEY (county_id, election_id, id)

election_round: election_round_state_check CHECK ((state = ANY (ARRAY['entered'::text, 'confirmed'::text])))

enrichment_assessment: enrichment_assessment_county_id_file_sha256_fkey FOREIGN KEY (county_id, file_sha256) REFERENCES file(county_id, sha256)

enrichment_assessment: enrichment_assessment_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES team(county_id, organisation_id)

enrichment_assessment: enrichment_assessment_county_id_person_id_fkey FOREIGN KEY (county_id, person_id) REFERENCES team_person(county_id, id)

enrichment_assessment: enrichment_assessment_evidence_check CHECK (((char_length(evidence) >= 2) AND (char_length(evidence) <= 1000)))

enrichment_assessment: enrichment_assessment_pkey PRIMARY KEY (county_id, id)

evidence: evidence_county_id_return_id_fkey FOREIGN KEY (county_id, return_id) REFERENCES return(county_id, id)

evidence: evidence_county_id_sha256_fkey FOREIGN KEY (county_id, sha256) REFERENCES file(county_id, sha256)

evidence: evidence_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))

evidence: evidence_pkey PRIMARY KEY (county_id, id)

file: file_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

file: file_pkey PRIMARY KEY (county_id, sha256)

file: file_size_check CHECK (((size >= 0) AND (size <= 52428800)))

idempotency_key: idempotency_key_pkey PRIMARY KEY (county_id, user_id, key)

indicator_value: indicator_value_basis_check CHECK ((basis = ANY (ARRAY['self'::text, 'reviewed'::text])))

indicator_value: indicator_value_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

indicator_value: indicator_value_pkey PRIMARY KEY (county_id, period_id, basis, organisation_id)

inspection: inspection_check CHECK (((state = 'done'::text) = (visited_on IS NOT NULL)))

inspection: inspection_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

inspection: inspection_county_id_previous_id_fkey FOREIGN KEY (county_id, previous_id) REFERENCES inspection(county_id, id)

inspection: inspection_county_id_round_id_fkey FOREIGN KEY (county_id, round_id) REFERENCES inspection_round(county_id, id)

inspection: inspection_pkey PRIMARY KEY (county_id, id)

inspection: inspection_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text])))

inspection_item: inspection_item_check CHECK (((found >= (0)::numeric) AND (found <= points)))

inspection_item: inspection_item_check1 CHECK (((verdict IS NULL) = (found IS NULL)))

inspection_item: inspection_item_county_id_inspection_id_fkey FOREIGN KEY (county_id, inspection_id) REFERENCES inspection(county_id, id)

inspection_item: inspection_item_note_check CHECK ((char_length(note) <= 1000))

inspection_item: inspection_item_pkey PRIMARY KEY (county_id, inspection_id, criterion_id)

inspection_item: inspection_item_verdict_check CHECK ((verdict = ANY (ARRAY['as-claimed'::text, 'otherwise'::text])))

inspection_photo: inspection_photo_county_id_inspection_id_criterion_id_fkey FOREIGN KEY (county_id, inspection_id, criterion_id) REFERENCES inspection_item(county_id, inspection_id, criterion_id)

inspection_photo: inspection_photo_county_id_sha256_fkey FOREIGN KEY (county_id, sha256) REFERENCES file(county_id, sha256)

inspection_photo: inspection_photo_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))

inspection_photo: inspection_photo_pkey PRIMARY KEY (county_id, id)

inspection_round: inspection_round_check CHECK ((ends_on >= starts_on))

inspection_round: inspection_round_check1 CHECK (((rule = 'random'::text) = (seed IS NOT NULL)))

inspection_round: inspection_round_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

inspection_round: inspection_round_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

inspection_round: inspection_round_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

inspection_round: inspection_round_pkey PRIMARY KEY (county_id, id)

inspection_round: inspection_round_rule_check CHECK ((rule = ANY (ARRAY['lowest'::text, 'jump'::text, 'never'::text, 'random'::text])))

inspection_round: inspection_round_size_check CHECK (((size >= 1) AND (size <= 200)))

inspection_round: inspection_round_title_check CHECK (((char_length(title) >= 2) AND (char_length(title) <= 100)))

leading_unit: leading_unit_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

leading_unit: leading_unit_county_id_group_id_fkey FOREIGN KEY (county_id, group_id) REFERENCES organisation(county_id, id)

leading_unit: leading_unit_county_id_unit_id_fkey FOREIGN KEY (county_id, unit_id) REFERENCES organisation(county_id, id)

leading_unit: leading_unit_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 60)))

leading_unit: leading_unit_pkey PRIMARY KEY (county_id, id)

leading_unit: leading_unit_plan_check CHECK ((char_length(plan) <= 4000))

leading_unit: leading_unit_role_check CHECK ((role = ANY (ARRAY['head'::text, 'deputy'::text, 'member'::text])))

liaison_point: liaison_point_check CHECK ((until_on >= from_on))

liaison_point: liaison_point_county_id_leader_organisation_id_fkey FOREIGN KEY (county_id, leader_organisation_id) REFERENCES organisation(county_id, id)

liaison_point: liaison_point_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

liaison_point: liaison_point_county_id_person_id_fkey FOREIGN KEY (county_id, person_id) REFERENCES team_person(county_id, id)

liaison_point: liaison_point_pkey PRIMARY KEY (county_id, id)

liaison_visit: liaison_visit_county_id_point_id_fkey FOREIGN KEY (county_id, point_id) REFERENCES liaison_point(county_id, id)

liaison_visit: liaison_visit_found_check CHECK (((char_length(found) >= 2) AND (char_length(found) <= 400)))

liaison_visit: liaison_visit_pkey PRIMARY KEY (county_id, point_id, id)

liaison_visit: liaison_visit_solved_check CHECK ((char_length(solved) <= 400))

measure_value: measure_value_basis_check CHECK ((basis = ANY (ARRAY['self'::text, 'reviewed'::text])))

measure_value: measure_value_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

measure_value: measure_value_pkey PRIMARY KEY (county_id, period_id, basis, organisation_id)

meeting: meeting_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

meeting: meeting_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

meeting: meeting_kind_check CHECK ((kind = ANY (ARRAY['members-meeting'::text, 'committee-meeting'::text, 'group-meeting'::text, 'lecture'::text, 'life-meeting'::text, 'members-appraisal'::text])))

meeting: meeting_pkey PRIMARY KEY (county_id, id)

meeting: meeting_topic_check CHECK (((char_length(topic) >= 2) AND (char_length(topic) <= 100)))

meeting_correction: meeting_correction_county_id_meeting_id_fkey FOREIGN KEY (county_id, meeting_id) REFERENCES meeting(county_id, id)

meeting_correction: meeting_correction_pkey PRIMARY KEY (county_id, meeting_id, version)

meeting_photo: meeting_photo_county_id_meeting_id_fkey FOREIGN KEY (county_id, meeting_id) REFERENCES meeting(county_id, id)

meeting_photo: meeting_photo_county_id_sha256_fkey FOREIGN KEY (county_id, sha256) REFERENCES file(county_id, sha256)

meeting_photo: meeting_photo_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))

meeting_photo: meeting_photo_pkey PRIMARY KEY (county_id, id)

member: member_check CHECK (((full_on IS NULL) OR (full_on >= joined_on)))

member: member_check1 CHECK (((state = 'active'::text) = (ended_on IS NULL)))

member: member_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

member: member_county_id_merged_into_fkey FOREIGN KEY (county_id, merged_into) REFERENCES member(county_id, id)

member: member_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

member: member_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 40)))

member: member_pkey PRIMARY KEY (county_id, id)

member: member_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))

member: member_state_check CHECK ((state = ANY (ARRAY['active'::text, 'departed'::text, 'deceased'::text, 'expelled'::text, 'withdrawn'::text, 'disqualified'::text, 'merged'::text])))

member_affiliation: member_affiliation_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

member_affiliation: member_affiliation_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

member_affiliation: member_affiliation_how_check CHECK ((how = ANY (ARRAY['joined'::text, 'imported'::text, 'transferred'::text, 'returned'::text, 'departed'::text, 'deceased'::text, 'expelled'::text, 'withdrawn'::text, 'disqualified'::text, 'merged'::text])))

member_affiliation: member_affiliation_pkey PRIMARY KEY (county_id, member_id, from_on)

member_event: member_event_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

member_event: member_event_pkey PRIMARY KEY (county_id, member_id, id)

member_transfer: member_transfer_check CHECK (((to_organisation_id IS NULL) <> (to_outside IS NULL)))

member_transfer: member_transfer_check1 CHECK (((state = 'issued'::text) = (ended_on IS NULL)))

member_transfer: member_transfer_county_id_from_organisation_id_fkey FOREIGN KEY (county_id, from_organisation_id) REFERENCES organisation(county_id, id)

member_transfer: member_transfer_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

member_transfer: member_transfer_county_id_number_key UNIQUE (county_id, number)

member_transfer: member_transfer_county_id_to_organisation_id_fkey FOREIGN KEY (county_id, to_organisation_id) REFERENCES organisation(county_id, id)

member_transfer: member_transfer_pkey PRIMARY KEY (county_id, id)

member_transfer: member_transfer_state_check CHECK ((state = ANY (ARRAY['issued'::text, 'received'::text, 'withdrawn'::text, 'refused'::text])))

members_appraisal: members_appraisal_county_id_meeting_id_fkey FOREIGN KEY (county_id, meeting_id) REFERENCES meeting(county_id, id)

members_appraisal: members_appraisal_county_id_meeting_id_key UNIQUE (county_id, meeting_id)

members_appraisal: members_appraisal_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

members_appraisal: members_appraisal_pkey PRIMARY KEY (county_id, organisation_id, year)

mobile_contact: mobile_contact_county_id_mobile_id_fkey FOREIGN KEY (county_id, mobile_id) REFERENCES mobile_member(county_id, id)

mobile_contact: mobile_contact_how_check CHECK ((how = ANY (ARRAY['phone'::text, 'visit'::text, 'letter'::text, 'online'::text, 'at-home'::text])))

mobile_contact: mobile_contact_pkey PRIMARY KEY (county_id, mobile_id, id)

mobile_member: mobile_member_check CHECK (((returned_on IS NULL) OR (returned_on >= left_on)))

mobile_member: mobile_member_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

mobile_member: mobile_member_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

mobile_member: mobile_member_pkey PRIMARY KEY (county_id, id)

nomination: nomination_check CHECK (((member_id IS NULL) = (person_name IS NULL)))

nomination: nomination_check1 CHECK (((kind = ANY (ARRAY['red-star-member'::text, 'excellent-civil-servant'::text])) = (member_id IS NOT NULL)))

nomination: nomination_check2 CHECK (((state <> ALL (ARRAY['publicity'::text, 'conferred'::text, 'revoked'::text])) OR ((publicity_from IS NOT NULL) AND (publicity_until IS NOT NULL))))

nomination: nomination_check3 CHECK (((state = ANY (ARRAY['conferred'::text, 'revoked'::text])) = ((decided_on IS NOT NULL) AND (certificate IS NOT NULL))))

nomination: nomination_check4 CHECK (((state = 'revoked'::text) = (revoked_on IS NOT NULL)))

nomination: nomination_check5 CHECK ((decided_on > publicity_until))

nomination: nomination_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

nomination: nomination_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

nomination: nomination_county_id_year_kind_fkey FOREIGN KEY (county_id, year, kind) REFERENCES award_quota(county_id, year, kind)

nomination: nomination_deeds_check CHECK ((char_length(deeds) <= 4000))

nomination: nomination_judgement_check CHECK ((judgement = ANY (ARRAY['strongly'::text, 'in-favour'::text, 'reserved'::text, 'against'::text])))

nomination: nomination_pkey PRIMARY KEY (county_id, id)

nomination: nomination_post_check CHECK ((char_length(post) <= 60))

nomination: nomination_state_check CHECK ((state = ANY (ARRAY['nominated'::text, 'shortlisted'::text, 'publicity'::text, 'conferred'::text, 'rejected'::text, 'withdrawn'::text, 'revoked'::text])))

nomination_objection: nomination_objection_county_id_nomination_id_fkey FOREIGN KEY (county_id, nomination_id) REFERENCES nomination(county_id, id)

nomination_objection: nomination_objection_finding_check CHECK ((finding = ANY (ARRAY['open'::text, 'unfounded'::text, 'founded'::text])))

nomination_objection: nomination_objection_pkey PRIMARY KEY (county_id, nomination_id, id)

notification: notification_county_id_user_id_fkey FOREIGN KEY (county_id, user_id) REFERENCES app_user(county_id, user_id)

notification: notification_pkey PRIMARY KEY (county_id, id)

organisation: organisation_check CHECK (((dissolved_on IS NULL) OR (dissolved_on >= founded_on)))

organisation: organisation_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

organisation: organisation_county_id_label_key UNIQUE (county_id, label)

organisation: organisation_label_check CHECK ((label ~ '^[0-9a-z]{4}$'::text))

organisation: organisation_pkey PRIMARY KEY (county_id, id)

organisation_version: organisation_version_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))

organisation_version: organisation_version_county_id_administrator_id_fkey FOREIGN KEY (county_id, administrator_id) REFERENCES organisation(county_id, id)

organisation_version: organisation_version_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

organisation_version: organisation_version_county_id_supervisor_id_fkey FOREIGN KEY (county_id, supervisor_id) REFERENCES organisation(county_id, id)

organisation_version: organisation_version_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 60)))

organisation_version: organisation_version_pkey PRIMARY KEY (county_id, organisation_id, valid_from)

period: period_check CHECK (((due_on > ends_on) OR (due_on >= starts_on)))

period: period_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

period: period_id_check CHECK ((id ~ '^[0-9]{4}-(Q[1-4]|H[12]|Y)$'::text))

period: period_kind_check CHECK ((kind = ANY (ARRAY['quarter'::text, 'half'::text, 'year'::text])))

period: period_pkey PRIMARY KEY (county_id, id)

period: period_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'closed'::text, 'locked'::text])))

post_exemption: post_exemption_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

post_exemption: post_exemption_pkey PRIMARY KEY (county_id, member_id)

post_exemption: post_exemption_reason_check CHECK ((reason = ANY (ARRAY['in-office'::text, 'unable'::text, 'other'::text])))

post_holding: post_holding_check CHECK ((until_on > from_on))

post_holding: post_holding_check1 CHECK (((until_on IS NULL) = (leaving IS NULL)))

post_holding: post_holding_check2 CHECK (((seat = 1) OR (post <> ALL (ARRAY['secretary'::text, 'village-director'::text]))))

post_holding: post_holding_county_id_organisation_id_post_fkey FOREIGN KEY (county_id, organisation_id, post) REFERENCES team_post(county_id, organisation_id, post)

post_holding: post_holding_county_id_organisation_id_post_seat_from_on_key UNIQUE (county_id, organisation_id, post, seat, from_on)

post_holding: post_holding_county_id_person_id_fkey FOREIGN KEY (county_id, person_id) REFERENCES team_person(county_id, id)

post_holding: post_holding_leaving_check CHECK ((leaving = ANY (ARRAY['term-ended'::text, 'transferred'::text, 'resigned'::text, 'dismissed'::text, 'deceased'::text])))

post_holding: post_holding_pkey PRIMARY KEY (county_id, id)

post_holding: post_holding_seat_check CHECK (((seat >= 1) AND (seat <= 15)))

post_report: post_report_county_id_post_id_fkey FOREIGN KEY (county_id, post_id) REFERENCES assigned_post(county_id, id)

post_report: post_report_pkey PRIMARY KEY (county_id, post_id, year)

post_report: post_report_year_check CHECK (((year >= 1990) AND (year <= 2100)))

problem: problem_check CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))

problem: problem_check1 CHECK (((appraisal_id IS NULL) OR (source = 'appraisal'::text)))

problem: problem_county_id_appraisal_id_fkey FOREIGN KEY (county_id, appraisal_id) REFERENCES appraisal(county_id, id)

problem: problem_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

problem: problem_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

problem: problem_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

problem: problem_county_id_previous_id_fkey FOREIGN KEY (county_id, previous_id) REFERENCES problem(county_id, id)

problem: problem_pkey PRIMARY KEY (county_id, id)

problem: problem_source_check CHECK ((source = ANY (ARRAY['score'::text, 'inspection'::text, 'appraisal'::text, 'hand'::text])))

problem: problem_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'cancelled'::text])))

problem: problem_title_check CHECK (((char_length(title) >= 2) AND (char_length(title) <= 200)))

publication: publication_check CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))

publication: publication_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

publication: publication_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

publication: publication_kind_check CHECK ((kind = ANY (ARRAY['commitments'::text, 'bulletin'::text, 'appraisal'::text, 'recognition'::text, 'case'::text])))

publication: publication_pkey PRIMARY KEY (county_id, id)

recognition_bar: recognition_bar_cause_check CHECK ((cause = ANY (ARRAY['return-missed'::text, 'target-missed'::text, 'decision'::text])))

recognition_bar: recognition_bar_check CHECK (((subject = 'person'::text) = (person_name IS NOT NULL)))

recognition_bar: recognition_bar_check1 CHECK (((cause = 'decision'::text) OR (period_id IS NOT NULL)))

recognition_bar: recognition_bar_check2 CHECK (((cause = 'target-missed'::text) = (target_id IS NOT NULL)))

recognition_bar: recognition_bar_check3 CHECK (((lifted_on IS NULL) = (lift_reason IS NULL)))

recognition_bar: recognition_bar_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

recognition_bar: recognition_bar_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

recognition_bar: recognition_bar_pkey PRIMARY KEY (county_id, id)

recognition_bar: recognition_bar_reason_check CHECK (((char_length(reason) >= 2) AND (char_length(reason) <= 400)))

recognition_bar: recognition_bar_subject_check CHECK ((subject = ANY (ARRAY['unit'::text, 'person'::text])))

remedy: remedy_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

remedy: remedy_county_id_problem_id_fkey FOREIGN KEY (county_id, problem_id) REFERENCES problem(county_id, id)

remedy: remedy_end_state_check CHECK ((char_length(end_state) <= 400))

remedy: remedy_escalation_check CHECK (((escalation >= 0) AND (escalation <= 2)))

remedy: remedy_owner_check CHECK (((char_length(owner) >= 1) AND (char_length(owner) <= 60)))

remedy: remedy_pkey PRIMARY KEY (county_id, id)

remedy: remedy_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'closed'::text, 'cancelled'::text])))

remedy: remedy_title_check CHECK (((char_length(title) >= 2) AND (char_length(title) <= 200)))

remedy_event: remedy_event_county_id_remedy_id_fkey FOREIGN KEY (county_id, remedy_id) REFERENCES remedy(county_id, id)

remedy_event: remedy_event_pkey PRIMARY KEY (county_id, remedy_id, nth)

remedy_evidence: remedy_evidence_county_id_remedy_id_fkey FOREIGN KEY (county_id, remedy_id) REFERENCES remedy(county_id, id)

remedy_evidence: remedy_evidence_county_id_sha256_fkey FOREIGN KEY (county_id, sha256) REFERENCES file(county_id, sha256)

remedy_evidence: remedy_evidence_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))

remedy_evidence: remedy_evidence_pkey PRIMARY KEY (county_id, id)

reserve_cadre: reserve_cadre_check CHECK ((until_on >= from_on))

reserve_cadre: reserve_cadre_check1 CHECK (((until_on IS NULL) = (outcome IS NULL)))

reserve_cadre: reserve_cadre_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES team(county_id, organisation_id)

reserve_cadre: reserve_cadre_county_id_person_id_fkey FOREIGN KEY (county_id, person_id) REFERENCES team_person(county_id, id)

reserve_cadre: reserve_cadre_outcome_check CHECK ((outcome = ANY (ARRAY['appointed'::text, 'withdrawn'::text])))

reserve_cadre: reserve_cadre_pkey PRIMARY KEY (county_id, id)

responsibility: responsibility_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

responsibility: responsibility_county_id_subject_subject_id_organisation_id_key UNIQUE (county_id, subject, subject_id, organisation_id)

responsibility: responsibility_first_responsible_check CHECK (((char_length(first_responsible) >= 1) AND (char_length(first_responsible) <= 60)))

responsibility: responsibility_pkey PRIMARY KEY (county_id, id)

responsibility: responsibility_subject_check CHECK ((subject = ANY (ARRAY['target'::text, 'standard'::text, 'site'::text, 'remedy'::text])))

return: return_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

return: return_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

return: return_county_id_period_id_organisation_id_key UNIQUE (county_id, period_id, organisation_id)

return: return_pkey PRIMARY KEY (county_id, id)

return: return_state_check CHECK ((state = ANY (ARRAY['open'::text, 'submitted'::text, 'sent-back'::text, 'approved'::text, 'locked'::text])))

return_answer: return_answer_county_id_return_id_fkey FOREIGN KEY (county_id, return_id) REFERENCES return(county_id, id)

return_answer: return_answer_pkey PRIMARY KEY (county_id, return_id, question_id)

return_answer: return_answer_source_check CHECK ((source = ANY (ARRAY['none'::text, 'typed'::text, 'carried'::text, 'record'::text, 'gathered'::text])))

return_answer: return_answer_text_check CHECK ((char_length(text) <= 4000))

return_event: return_event_county_id_return_id_fkey FOREIGN KEY (county_id, return_id) REFERENCES return(county_id, id)

return_event: return_event_pkey PRIMARY KEY (county_id, return_id, number)

return_submission: return_submission_county_id_return_id_fkey FOREIGN KEY (county_id, return_id) REFERENCES return(county_id, id)

return_submission: return_submission_pkey PRIMARY KEY (county_id, return_id, number)

role_assignment: role_assignment_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

role_assignment: role_assignment_county_id_user_id_fkey FOREIGN KEY (county_id, user_id) REFERENCES app_user(county_id, user_id)

role_assignment: role_assignment_county_id_user_id_role_organisation_id_key UNIQUE (county_id, user_id, role, organisation_id)

role_assignment: role_assignment_pkey PRIMARY KEY (county_id, id)

roster: roster_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

roster: roster_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

roster: roster_pkey PRIMARY KEY (county_id, period_id, organisation_id)

schema_migration: schema_migration_pkey PRIMARY KEY (name)

score: score_basis_check CHECK ((basis = ANY (ARRAY['self'::text, 'reviewed'::text])))

score: score_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

score: score_pkey PRIMARY KEY (county_id, period_id, basis, organisation_id, standard_id)

secondment: secondment_check CHECK ((until_on >= from_on))

secondment: secondment_check1 CHECK ((ended_on >= from_on))

secondment: secondment_check2 CHECK (((ended_on IS NULL) = (ended_how IS NULL)))

secondment: secondment_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

secondment: secondment_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

secondment: secondment_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

secondment: secondment_ended_how_check CHECK ((ended_how = ANY (ARRAY['completed'::text, 'recalled'::text])))

secondment: secondment_pkey PRIMARY KEY (county_id, id)

service_card: service_card_check CHECK (((closed_on IS NULL) OR ((closed_on >= visited_on) AND (request <> ''::text) AND (result <> ''::text))))

service_card: service_card_check1 CHECK (((promised_by IS NULL) OR (promised_by >= visited_on)))

service_card: service_card_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

service_card: service_card_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

service_card: service_card_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

service_card: service_card_household_check CHECK ((((char_length(household) >= 1) AND (char_length(household) <= 40)) AND (household !~ '[0-9]'::text)))

service_card: service_card_pkey PRIMARY KEY (county_id, id)

study_session: study_session_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES team(county_id, organisation_id)

study_session: study_session_pkey PRIMARY KEY (county_id, id)

target_value: target_value_basis_check CHECK ((basis = ANY (ARRAY['self'::text, 'reviewed'::text])))

target_value: target_value_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

target_value: target_value_pkey PRIMARY KEY (county_id, period_id, basis, target_id)

team: team_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

team: team_pkey PRIMARY KEY (county_id, organisation_id)

team_decision: team_decision_abstained_check CHECK ((abstained >= 0))

team_decision: team_decision_check CHECK (((result <> 'adopted'::text) OR ((votes_for * 2) > ((votes_for + votes_against) + abstained))))

team_decision: team_decision_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES team(county_id, organisation_id)

team_decision: team_decision_pkey PRIMARY KEY (county_id, id)

team_decision: team_decision_result_check CHECK ((result = ANY (ARRAY['adopted'::text, 'rejected'::text, 'deferred'::text])))

team_decision: team_decision_votes_against_check CHECK ((votes_against >= 0))

team_decision: team_decision_votes_for_check CHECK ((votes_for >= 0))

team_person: team_person_county_id_member_id_fkey FOREIGN KEY (county_id, member_id) REFERENCES member(county_id, id)

team_person: team_person_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES team(county_id, organisation_id)

team_person: team_person_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 40)))

team_person: team_person_pkey PRIMARY KEY (county_id, id)

team_person: team_person_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))

team_post: team_post_check CHECK (((seats <= 1) OR (post <> ALL (ARRAY['secretary'::text, 'village-director'::text]))))

team_post: team_post_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES team(county_id, organisation_id)

team_post: team_post_pkey PRIMARY KEY (county_id, organisation_id, post)

team_post: team_post_seats_check CHECK (((seats >= 0) AND (seats <= 15)))

team_rules: team_rules_county_id_file_sha256_fkey FOREIGN KEY (county_id, file_sha256) REFERENCES file(county_id, sha256)

team_rules: team_rules_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES team(county_id, organisation_id)

team_rules: team_rules_pkey PRIMARY KEY (county_id, id)

team_term: team_term_check CHECK ((until_on > from_on))

team_term: team_term_committee_check CHECK ((committee = ANY (ARRAY['party'::text, 'village'::text])))

team_term: team_term_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES team(county_id, organisation_id)

team_term: team_term_pkey PRIMARY KEY (county_id, organisation_id, committee, from_on)

term_change: term_change_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

term_change: term_change_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

term_change: term_change_county_id_previous_id_fkey FOREIGN KEY (county_id, previous_id) REFERENCES term_change(county_id, id)

term_change: term_change_pkey PRIMARY KEY (county_id, id)

term_change_tick: term_change_tick_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

term_change_tick: term_change_tick_county_id_term_change_id_fkey FOREIGN KEY (county_id, term_change_id) REFERENCES term_change(county_id, id)

term_change_tick: term_change_tick_pkey PRIMARY KEY (county_id, term_change_id, organisation_id, stage_id)

training_attendance: training_attendance_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

training_attendance: training_attendance_county_id_session_id_fkey FOREIGN KEY (county_id, session_id) REFERENCES training_session(county_id, id)

training_attendance: training_attendance_pkey PRIMARY KEY (county_id, session_id, organisation_id)

training_check_in_failure: training_check_in_failure_county_id_session_id_fkey FOREIGN KEY (county_id, session_id) REFERENCES training_session(county_id, id)

training_check_in_failure: training_check_in_failure_pkey PRIMARY KEY (county_id, session_id, id)

training_plan: training_plan_audience_check CHECK ((audience = ANY (ARRAY['members'::text, 'secretaries'::text, 'cadres'::text, 'activists'::text, 'new-members'::text])))

training_plan: training_plan_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

training_plan: training_plan_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

training_plan: training_plan_hours_check CHECK ((hours > (0)::numeric))

training_plan: training_plan_pkey PRIMARY KEY (county_id, id)

training_plan: training_plan_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text))

training_plan: training_plan_sessions_check CHECK (((sessions >= 1) AND (sessions <= 99)))

training_plan: training_plan_title_check CHECK (((char_length(title) >= 2) AND (char_length(title) <= 100)))

training_session: training_session_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

training_session: training_session_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

training_session: training_session_county_id_plan_id_fkey FOREIGN KEY (county_id, plan_id) REFERENCES training_plan(county_id, id)

training_session: training_session_hours_check CHECK ((hours > (0)::numeric))

training_session: training_session_pkey PRIMARY KEY (county_id, id)

training_session: training_session_topic_check CHECK (((char_length(topic) >= 2) AND (char_length(topic) <= 100)))

typical_case: typical_case_check CHECK (((found = 'seen'::text) OR ((period_id IS NOT NULL) AND (to_total IS NOT NULL))))

typical_case: typical_case_check1 CHECK (((state <> 'published'::text) OR (published_on IS NOT NULL)))

typical_case: typical_case_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

typical_case: typical_case_found_check CHECK ((found = ANY (ARRAY['improvement'::text, 'first-to-line'::text, 'seen'::text])))

typical_case: typical_case_pkey PRIMARY KEY (county_id, id)

typical_case: typical_case_state_check CHECK ((state = ANY (ARRAY['drafted'::text, 'submitted'::text, 'approved'::text, 'published'::text, 'withdrawn'::text])))

typical_case: typical_case_text_check CHECK ((char_length(text) <= 8000))

typical_case: typical_case_title_check CHECK (((char_length(title) >= 2) AND (char_length(title) <= 60)))

weak_appraisal: weak_appraisal_county_id_weak_id_fkey FOREIGN KEY (county_id, weak_id) REFERENCES weak_organisation(county_id, id)

weak_appraisal: weak_appraisal_finding_check CHECK (((char_length(finding) >= 2) AND (char_length(finding) <= 1000)))

weak_appraisal: weak_appraisal_pkey PRIMARY KEY (county_id, weak_id, nth)

weak_organisation: weak_organisation_check CHECK (((state = 'lifted'::text) = (lifted_on IS NOT NULL)))

weak_organisation: weak_organisation_check1 CHECK (((state = 'named'::text) OR ((plan <> ''::text) AND (helper <> ''::text))))

weak_organisation: weak_organisation_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(county_id)

weak_organisation: weak_organisation_county_id_organisation_id_fkey FOREIGN KEY (county_id, organisation_id) REFERENCES organisation(county_id, id)

weak_organisation: weak_organisation_county_id_period_id_fkey FOREIGN KEY (county_id, period_id) REFERENCES period(county_id, id)

weak_organisation: weak_organisation_pkey PRIMARY KEY (county_id, id)

weak_organisation: weak_organisation_state_check CHECK ((state = ANY (ARRAY['named'::text, 'rectifying'::text, 'lifted'::text])))

weak_progress: weak_progress_county_id_weak_id_fkey FOREIGN KEY (county_id, weak_id) REFERENCES weak_organisation(county_id, id)

weak_progress: weak_progress_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))

weak_progress: weak_progress_pkey PRIMARY KEY (county_id, weak_id, month)

weak_progress: weak_progress_progress_check CHECK (((char_length(progress) >= 2) AND (char_length(progress) <= 1000)))

-- Indexes

CREATE UNIQUE INDEX account_pkey ON auth.account USING btree (id)

CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId")

CREATE UNIQUE INDEX "rateLimit_key_key" ON auth."rateLimit" USING btree (key)

CREATE UNIQUE INDEX "rateLimit_pkey" ON auth."rateLimit" USING btree (id)

CREATE UNIQUE INDEX session_pkey ON auth.session USING btree (id)

CREATE UNIQUE INDEX session_token_key ON auth.session USING btree (token)

CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId")

CREATE UNIQUE INDEX "twoFactor_pkey" ON auth."twoFactor" USING btree (id)

CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" USING btree (secret)

CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" USING btree ("userId")

CREATE UNIQUE INDEX user_email_key ON auth."user" USING btree (email)

CREATE UNIQUE INDEX user_pkey ON auth."user" USING btree (id)

CREATE UNIQUE INDEX user_username_key ON auth."user" USING btree (username)

CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier)

CREATE UNIQUE INDEX verification_pkey ON auth.verification USING btree (id)

CREATE UNIQUE INDEX app_user_county_id_username_key ON public.app_user USING btree (county_id, username)

CREATE UNIQUE INDEX app_user_pkey ON public.app_user USING btree (county_id, user_id)

CREATE INDEX appraisal_organisation ON public.appraisal USING btree (county_id, organisation_id, closed_on DESC)

CREATE INDEX appraisal_path ON public.appraisal USING btree (county_id, path)

CREATE UNIQUE INDEX appraisal_pkey ON public.appraisal USING btree (county_id, id)

CREATE UNIQUE INDEX appraisal_comment_pkey ON public.appraisal_comment USING btree (county_id, appraisal_id, id)

CREATE INDEX assigned_post_member ON public.assigned_post USING btree (county_id, member_id)

CREATE INDEX assigned_post_organisation ON public.assigned_post USING btree (county_id, organisation_id)

CREATE INDEX assigned_post_path ON public.assigned_post USING btree (county_id, path)

CREATE UNIQUE INDEX assigned_post_pkey ON public.assigned_post USING btree (county_id, id)

CREATE INDEX audit_entry_action ON public.audit_entry USING btree (county_id, action, seq DESC)

CREATE UNIQUE INDEX audit_entry_pkey ON public.audit_entry USING btree (county_id, seq)

CREATE UNIQUE INDEX audit_head_pkey ON public.audit_head USING btree (county_id)

CREATE UNIQUE INDEX award_quota_pkey ON public.award_quota USING btree (county_id, year, kind)

CREATE INDEX ballot_box_path ON public.ballot_box USING btree (county_id, path)

CREATE UNIQUE INDEX ballot_box_pkey ON public.ballot_box USING btree (county_id, id)

CREATE UNIQUE INDEX ballot_code_number ON public.ballot_code USING btree (county_id, box_id, number)

CREATE UNIQUE INDEX ballot_code_pkey ON public.ballot_code USING btree (county_id, hash)

CREATE UNIQUE INDEX ballot_paper_pkey ON public.ballot_paper USING btree (county_id, box_id, id)

CREATE UNIQUE INDEX bulletin_county_id_code_document_year_number_key ON public.bulletin USING btree (county_id, code, document_year, number)

CREATE UNIQUE INDEX bulletin_county_id_organisation_id_period_id_key ON public.bulletin USING btree (county_id, organisation_id, period_id)

CREATE INDEX bulletin_path ON public.bulletin USING btree (county_id, path)

CREATE INDEX bulletin_period ON public.bulletin USING btree (county_id, period_id, organisation_id) INCLUDE (state, issued_on)

CREATE UNIQUE INDEX bulletin_pkey ON public.bulletin USING btree (county_id, id)

CREATE INDEX commitment_due ON public.commitment USING btree (county_id, due_on) INCLUDE (organisation_id, level, fulfilled_on, published_on)

CREATE INDEX commitment_member ON public.commitment USING btree (county_id, member_id) WHERE (member_id IS NOT NULL)

CREATE INDEX commitment_organisation ON public.commitment USING btree (county_id, organisation_id, due_on)

CREATE INDEX commitment_path ON public.commitment USING btree (county_id, path, due_on)

CREATE UNIQUE INDEX commitment_pkey ON public.commitment USING btree (county_id, id)

CREATE UNIQUE INDEX commitment_event_pkey ON public.commitment_event USING btree (county_id, commitment_id, number)

CREATE INDEX commitment_evidence_commitment ON public.commitment_evidence USING btree (county_id, commitment_id) WHERE (removed_at IS NULL)

CREATE UNIQUE INDEX commitment_evidence_pkey ON public.commitment_evidence USING btree (county_id, id)

CREATE UNIQUE INDEX commitment_template_pkey ON public.commitment_template USING btree (county_id, id)

CREATE INDEX competition_path ON public.competition USING btree (county_id, path)

CREATE UNIQUE INDEX competition_pkey ON public.competition USING btree (county_id, id)

CREATE INDEX competition_application_path ON public.competition_application USING btree (county_id, path)

CREATE UNIQUE INDEX competition_application_pkey ON public.competition_application USING btree (county_id, competition_id, id)

CREATE INDEX competition_objection_path ON public.competition_objection USING btree (county_id, path)

CREATE UNIQUE INDEX competition_objection_pkey ON public.competition_objection USING btree (county_id, competition_id, id)

CREATE INDEX competition_score_path ON public.competition_score USING btree (county_id, path)

CREATE UNIQUE INDEX competition_score_pkey ON public.competition_score USING btree (county_id, competition_id, application_id, judge)

CREATE UNIQUE INDEX county_pkey ON public.county USING btree (county_id)

CREATE INDEX coverage_point_organisation ON public.coverage_point USING btree (county_id, organisation_id)

CREATE UNIQUE INDEX coverage_point_pkey ON public.coverage_point USING btree (county_id, id)

CREATE UNIQUE INDEX cultivation_open ON public.cultivation USING btree (county_id, member_id) WHERE (ended_on IS NULL)

CREATE INDEX cultivation_path ON public.cultivation USING btree (county_id, path)

CREATE UNIQUE INDEX cultivation_pkey ON public.cultivation USING btree (county_id, id)

CREATE UNIQUE INDEX definition_version_pkey ON public.definition_version USING btree (county_id, id)

CREATE UNIQUE INDEX demonstration_point_one ON public.demonstration_point USING btree (county_id, committee_id, place_id) WHERE (ended_on IS NULL)

CREATE INDEX demonstration_point_path ON public.demonstration_point USING btree (county_id, path)

CREATE UNIQUE INDEX demonstration_point_pkey ON public.demonstration_point USING btree (county_id, id)

CREATE INDEX demonstration_point_place ON public.demonstration_point USING btree (county_id, place_path)

CREATE INDEX development_deadline_due ON public.development_deadline USING btree (county_id, due_on)

CREATE INDEX development_deadline_path ON public.development_deadline USING btree (county_id, path) WHERE (done_on IS NULL)

CREATE UNIQUE INDEX development_deadline_pkey ON public.development_deadline USING btree (county_id, person_id, nth)

CREATE INDEX development_document_person ON public.development_document USING btree (county_id, person_id)

CREATE UNIQUE INDEX development_document_pkey ON public.development_document USING btree (county_id, id)

CREATE UNIQUE INDEX development_person_identity ON public.development_person USING btree (county_id, identity_hash) WHERE (ended_on IS NULL)

CREATE INDEX development_person_joined ON public.development_person USING btree (county_id, joined_on) WHERE (joined_on IS NOT NULL)

CREATE INDEX development_person_organisation ON public.development_person USING btree (county_id, organisation_id)

CREATE INDEX development_person_path ON public.development_person USING btree (county_id, path, sort_key)

CREATE UNIQUE INDEX development_person_pkey ON public.development_person USING btree (county_id, id)

CREATE UNIQUE INDEX development_plan_pkey ON public.development_plan USING btree (county_id, organisation_id, year)

CREATE UNIQUE INDEX development_step_pkey ON public.development_step USING btree (county_id, person_id, id)

CREATE INDEX discipline_case_organisation ON public.discipline_case USING btree (county_id, organisation_id)

CREATE UNIQUE INDEX discipline_case_pkey ON public.discipline_case USING btree (county_id, id)

CREATE INDEX duty_report_organisation ON public.duty_report USING btree (county_id, organisation_id, held_on DESC)

CREATE INDEX duty_report_path ON public.duty_report USING btree (county_id, path)

CREATE UNIQUE INDEX duty_report_pkey ON public.duty_report USING btree (county_id, id)

CREATE INDEX election_organisation ON public.election USING btree (county_id, organisation_id, concluded_on)

CREATE INDEX election_path ON public.election USING btree (county_id, path)

CREATE UNIQUE INDEX election_pkey ON public.election USING btree (county_id, id)

CREATE INDEX election_term_change ON public.election USING btree (county_id, term_change_id)

CREATE INDEX election_candidate_path ON public.election_candidate USING btree (county_id, path)

CREATE UNIQUE INDEX election_candidate_pkey ON public.election_candidate USING btree (county_id, election_id, id)

CREATE UNIQUE INDEX election_round_county_id_election_id_kind_attempt_key ON public.election_round USING btree (county_id, election_id, kind, attempt)

CREATE UNIQUE INDEX election_round_county_id_election_id_number_key ON public.election_round USING btree (county_id, election_id, number)

CREATE INDEX election_round_path ON public.election_round USING btree (county_id, path)

CREATE UNIQUE INDEX election_round_pkey ON public.election_round USING btree (county_id, election_id, id)

CREATE INDEX enrichment_assessment_organisation ON public.enrichment_assessment USING btree (county_id, organisation_id, person_id, on_date DESC)

CREATE UNIQUE INDEX enrichment_assessment_pkey ON public.enrichment_assessment USING btree (county_id, id)

CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (county_id, id)

CREATE INDEX evidence_return ON public.evidence USING btree (county_id, return_id)

CREATE UNIQUE INDEX file_pkey ON public.file USING btree (county_id, sha256)

CREATE UNIQUE INDEX idempotency_key_pkey ON public.idempotency_key USING btree (county_id, user_id, key)

CREATE UNIQUE INDEX indicator_value_pkey ON public.indicator_value USING btree (county_id, period_id, basis, organisation_id)

CREATE UNIQUE INDEX inspection_again ON public.inspection USING btree (county_id, previous_id) WHERE (previous_id IS NOT NULL)

CREATE INDEX inspection_organisation ON public.inspection USING btree (county_id, organisation_id)

CREATE INDEX inspection_path ON public.inspection USING btree (county_id, path)

CREATE UNIQUE INDEX inspection_pkey ON public.inspection USING btree (county_id, id)

CREATE INDEX inspection_round_of ON public.inspection USING btree (county_id, round_id)

CREATE UNIQUE INDEX inspection_item_pkey ON public.inspection_item USING btree (county_id, inspection_id, criterion_id)

CREATE INDEX inspection_photo_inspection ON public.inspection_photo USING btree (county_id, inspection_id)

CREATE UNIQUE INDEX inspection_photo_pkey ON public.inspection_photo USING btree (county_id, id)

CREATE INDEX inspection_round_path ON public.inspection_round USING btree (county_id, path)

CREATE UNIQUE INDEX inspection_round_pkey ON public.inspection_round USING btree (county_id, id)

CREATE INDEX leading_unit_group ON public.leading_unit USING btree (county_id, group_id)

CREATE INDEX leading_unit_path ON public.leading_unit USING btree (county_id, path)

CREATE UNIQUE INDEX leading_unit_pkey ON public.leading_unit USING btree (county_id, id)

CREATE UNIQUE INDEX liaison_point_one ON public.liaison_point USING btree (county_id, person_id) WHERE (until_on IS NULL)

CREATE INDEX liaison_point_path ON public.liaison_point USING btree (county_id, path)

CREATE UNIQUE INDEX liaison_point_pkey ON public.liaison_point USING btree (county_id, id)

CREATE INDEX liaison_visit_path ON public.liaison_visit USING btree (county_id, path)

CREATE UNIQUE INDEX liaison_visit_pkey ON public.liaison_visit USING btree (county_id, point_id, id)

CREATE UNIQUE INDEX measure_value_pkey ON public.measure_value USING btree (county_id, period_id, basis, organisation_id)

CREATE INDEX meeting_appraisal ON public.meeting USING btree (county_id, held_on, organisation_id) WHERE ((removed_at IS NULL) AND (kind = 'members-appraisal'::text))

CREATE INDEX meeting_held ON public.meeting USING btree (county_id, held_on, organisation_id, kind) INCLUDE (present, entitled) WHERE (removed_at IS NULL)

CREATE INDEX meeting_organisation ON public.meeting USING btree (county_id, organisation_id, held_on) WHERE (removed_at IS NULL)

CREATE INDEX meeting_path ON public.meeting USING btree (county_id, path, held_on)

CREATE UNIQUE INDEX meeting_pkey ON public.meeting USING btree (county_id, id)

CREATE UNIQUE INDEX meeting_correction_pkey ON public.meeting_correction USING btree (county_id, meeting_id, version)

CREATE INDEX meeting_photo_meeting ON public.meeting_photo USING btree (county_id, meeting_id)

CREATE UNIQUE INDEX meeting_photo_pkey ON public.meeting_photo USING btree (county_id, id)

CREATE INDEX member_active ON public.member USING btree (county_id, organisation_id) WHERE (state = 'active'::text)

CREATE INDEX member_by_birth ON public.member USING btree (county_id, organisation_id, born_on) WHERE (state = 'active'::text)

CREATE INDEX member_by_joining ON public.member USING btree (county_id, joined_on)

CREATE UNIQUE INDEX member_identity ON public.member USING btree (county_id, identity_hash) WHERE (state <> 'merged'::text)

CREATE INDEX member_initials ON public.member USING btree (county_id, initials text_pattern_ops)

CREATE INDEX member_name ON public.member USING btree (county_id, name)

CREATE INDEX member_organisation ON public.member USING btree (county_id, organisation_id)

CREATE INDEX member_path ON public.member USING btree (county_id, path, sort_key)

CREATE INDEX member_phone ON public.member USING btree (county_id, phone_hash) WHERE (phone_hash IS NOT NULL)

CREATE INDEX member_pinyin ON public.member USING btree (county_id, pinyin text_pattern_ops)

CREATE UNIQUE INDEX member_pkey ON public.member USING btree (county_id, id)

CREATE INDEX member_since ON public.member USING btree (county_id, since_on)

CREATE INDEX member_affiliation_organisation ON public.member_affiliation USING btree (county_id, organisation_id)

CREATE UNIQUE INDEX member_affiliation_pkey ON public.member_affiliation USING btree (county_id, member_id, from_on)

CREATE UNIQUE INDEX member_event_pkey ON public.member_event USING btree (county_id, member_id, id)

CREATE UNIQUE INDEX member_transfer_county_id_number_key ON public.member_transfer USING btree (county_id, number)

CREATE UNIQUE INDEX member_transfer_open ON public.member_transfer USING btree (county_id, member_id) WHERE (state = 'issued'::text)

CREATE INDEX member_transfer_path ON public.member_transfer USING btree (county_id, path)

CREATE UNIQUE INDEX member_transfer_pkey ON public.member_transfer USING btree (county_id, id)

CREATE INDEX member_transfer_to_path ON public.member_transfer USING btree (county_id, to_path)

CREATE UNIQUE INDEX members_appraisal_county_id_meeting_id_key ON public.members_appraisal USING btree (county_id, meeting_id)

CREATE UNIQUE INDEX members_appraisal_pkey ON public.members_appraisal USING btree (county_id, organisation_id, year)

CREATE INDEX mobile_contact_on ON public.mobile_contact USING btree (county_id, mobile_id, on_date)

CREATE UNIQUE INDEX mobile_contact_pkey ON public.mobile_contact USING btree (county_id, mobile_id, id)

CREATE UNIQUE INDEX mobile_member_away ON public.mobile_member USING btree (county_id, member_id) WHERE (returned_on IS NULL)

CREATE INDEX mobile_member_organisation ON public.mobile_member USING btree (county_id, organisation_id)

CREATE INDEX mobile_member_path ON public.mobile_member USING btree (county_id, path)

CREATE UNIQUE INDEX mobile_member_pkey ON public.mobile_member USING btree (county_id, id)

CREATE UNIQUE INDEX nomination_certificate ON public.nomination USING btree (county_id, year, kind, certificate) WHERE (certificate IS NOT NULL)

CREATE UNIQUE INDEX nomination_once ON public.nomination USING btree (county_id, year, kind, COALESCE(member_id, organisation_id)) WHERE (state <> ALL (ARRAY['rejected'::text, 'withdrawn'::text, 'revoked'::text]))

CREATE INDEX nomination_path ON public.nomination USING btree (county_id, path)

CREATE UNIQUE INDEX nomination_pkey ON public.nomination USING btree (county_id, id)

CREATE INDEX nomination_objection_path ON public.nomination_objection USING btree (county_id, path)

CREATE UNIQUE INDEX nomination_objection_pkey ON public.nomination_objection USING btree (county_id, nomination_id, id)

CREATE UNIQUE INDEX notification_pkey ON public.notification USING btree (county_id, id)

CREATE INDEX notification_user ON public.notification USING btree (county_id, user_id, created_at DESC)

CREATE UNIQUE INDEX organisation_code ON public.organisation USING btree (county_id, code) WHERE ((code IS NOT NULL) AND (dissolved_on IS NULL))

CREATE UNIQUE INDEX organisation_county_id_label_key ON public.organisation USING btree (county_id, label)

CREATE INDEX organisation_path ON public.organisation USING btree (county_id, path)

CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (county_id, id)

CREATE INDEX organisation_version_path ON public.organisation_version USING btree (county_id, path)

CREATE UNIQUE INDEX organisation_version_pkey ON public.organisation_version USING btree (county_id, organisation_id, valid_from)

CREATE INDEX organisation_version_supervisor ON public.organisation_version USING btree (county_id, supervisor_id)

CREATE UNIQUE INDEX period_pkey ON public.period USING btree (county_id, id)

CREATE UNIQUE INDEX post_exemption_pkey ON public.post_exemption USING btree (county_id, member_id)

CREATE UNIQUE INDEX post_holding_county_id_organisation_id_post_seat_from_on_key ON public.post_holding USING btree (county_id, organisation_id, post, seat, from_on)

CREATE UNIQUE INDEX post_holding_pkey ON public.post_holding USING btree (county_id, id)

CREATE UNIQUE INDEX post_holding_present ON public.post_holding USING btree (county_id, organisation_id, post, seat) WHERE (until_on IS NULL)

CREATE UNIQUE INDEX post_report_pkey ON public.post_report USING btree (county_id, post_id, year)

CREATE UNIQUE INDEX problem_appraisal ON public.problem USING btree (county_id, appraisal_id) WHERE (appraisal_id IS NOT NULL)

CREATE INDEX problem_inspection ON public.problem USING btree (county_id, inspection_id) WHERE (inspection_id IS NOT NULL)

CREATE INDEX problem_organisation ON public.problem USING btree (county_id, organisation_id, state)

CREATE INDEX problem_path ON public.problem USING btree (county_id, path)

CREATE UNIQUE INDEX problem_pkey ON public.problem USING btree (county_id, id)

CREATE INDEX problem_previous ON public.problem USING btree (county_id, previous_id) WHERE (previous_id IS NOT NULL)

CREATE INDEX publication_organisation ON public.publication USING btree (county_id, organisation_id, published_on DESC)

CREATE UNIQUE INDEX publication_pkey ON public.publication USING btree (county_id, id)

CREATE UNIQUE INDEX publication_source ON public.publication USING btree (county_id, kind, source_id) WHERE (withdrawn_on IS NULL)

CREATE INDEX recognition_bar_member ON public.recognition_bar USING btree (county_id, member_id) WHERE (lifted_on IS NULL)

CREATE UNIQUE INDEX recognition_bar_once ON public.recognition_bar USING btree (county_id, organisation_id, subject, cause, period_id, COALESCE(target_id, ''::text)) WHERE (cause <> 'decision'::text)

CREATE INDEX recognition_bar_organisation ON public.recognition_bar USING btree (county_id, organisation_id) WHERE (lifted_on IS NULL)

CREATE INDEX recognition_bar_path ON public.recognition_bar USING btree (county_id, path)

CREATE UNIQUE INDEX recognition_bar_pkey ON public.recognition_bar USING btree (county_id, id)

CREATE INDEX remedy_escalated ON public.remedy USING btree (county_id, escalated_to) WHERE (escalated_to IS NOT NULL)

CREATE INDEX remedy_notice ON public.remedy USING btree (county_id, next_notice_on) WHERE ((state = 'open'::text) AND (next_notice_on IS NOT NULL))

CREATE INDEX remedy_organisation ON public.remedy USING btree (county_id, organisation_id, state)

CREATE INDEX remedy_path ON public.remedy USING btree (county_id, path)

CREATE UNIQUE INDEX remedy_pkey ON public.remedy USING btree (county_id, id)

CREATE INDEX remedy_problem ON public.remedy USING btree (county_id, problem_id)

CREATE UNIQUE INDEX remedy_event_pkey ON public.remedy_event USING btree (county_id, remedy_id, nth)

CREATE UNIQUE INDEX remedy_evidence_pkey ON public.remedy_evidence USING btree (county_id, id)

CREATE INDEX remedy_evidence_remedy ON public.remedy_evidence USING btree (county_id, remedy_id)

CREATE INDEX reserve_cadre_organisation ON public.reserve_cadre USING btree (county_id, organisation_id)

CREATE UNIQUE INDEX reserve_cadre_pkey ON public.reserve_cadre USING btree (county_id, id)

CREATE UNIQUE INDEX reserve_cadre_present ON public.reserve_cadre USING btree (county_id, person_id) WHERE (until_on IS NULL)

CREATE UNIQUE INDEX responsibility_county_id_subject_subject_id_organisation_id_key ON public.responsibility USING btree (county_id, subject, subject_id, organisation_id)

CREATE UNIQUE INDEX responsibility_pkey ON public.responsibility USING btree (county_id, id)

CREATE UNIQUE INDEX return_county_id_period_id_organisation_id_key ON public.return USING btree (county_id, period_id, organisation_id)

CREATE INDEX return_organisation ON public.return USING btree (county_id, organisation_id, period_id)

CREATE INDEX return_path ON public.return USING btree (county_id, period_id, path)

CREATE UNIQUE INDEX return_pkey ON public.return USING btree (county_id, id)

CREATE INDEX return_reviewer ON public.return USING btree (county_id, reviewer_id, state)

CREATE UNIQUE INDEX return_answer_pkey ON public.return_answer USING btree (county_id, return_id, question_id)

CREATE UNIQUE INDEX return_event_pkey ON public.return_event USING btree (county_id, return_id, number)

CREATE UNIQUE INDEX return_submission_pkey ON public.return_submission USING btree (county_id, return_id, number)

CREATE UNIQUE INDEX role_assignment_county_id_user_id_role_organisation_id_key ON public.role_assignment USING btree (county_id, user_id, role, organisation_id)

CREATE INDEX role_assignment_organisation ON public.role_assignment USING btree (county_id, organisation_id)

CREATE UNIQUE INDEX role_assignment_pkey ON public.role_assignment USING btree (county_id, id)

CREATE INDEX role_assignment_user ON public.role_assignment USING btree (user_id)

CREATE UNIQUE INDEX roster_pkey ON public.roster USING btree (county_id, period_id, organisation_id)

CREATE UNIQUE INDEX schema_migration_pkey ON public.schema_migration USING btree (name)

CREATE UNIQUE INDEX score_pkey ON public.score USING btree (county_id, period_id, basis, organisation_id, standard_id)

CREATE INDEX secondment_path ON public.secondment USING btree (county_id, path)

CREATE UNIQUE INDEX secondment_pkey ON public.secondment USING btree (county_id, id)

CREATE INDEX service_card_open ON public.service_card USING btree (county_id, path, promised_by) WHERE ((removed_at IS NULL) AND (request <> ''::text) AND (closed_on IS NULL))

CREATE INDEX service_card_organisation ON public.service_card USING btree (county_id, organisation_id, visited_on) WHERE (removed_at IS NULL)

CREATE INDEX service_card_path ON public.service_card USING btree (county_id, path, visited_on) WHERE (removed_at IS NULL)

CREATE UNIQUE INDEX service_card_pkey ON public.service_card USING btree (county_id, id)

CREATE INDEX service_card_visited ON public.service_card USING btree (county_id, visited_on) INCLUDE (organisation_id, closed_on) WHERE ((removed_at IS NULL) AND (request <> ''::text))

CREATE INDEX study_session_organisation ON public.study_session USING btree (county_id, organisation_id, on_date DESC)

CREATE UNIQUE INDEX study_session_pkey ON public.study_session USING btree (county_id, id)

CREATE UNIQUE INDEX target_value_pkey ON public.target_value USING btree (county_id, period_id, basis, target_id)

CREATE UNIQUE INDEX team_pkey ON public.team USING btree (county_id, organisation_id)

CREATE INDEX team_decision_organisation ON public.team_decision USING btree (county_id, organisation_id, on_date DESC)

CREATE UNIQUE INDEX team_decision_pkey ON public.team_decision USING btree (county_id, id)

CREATE UNIQUE INDEX team_person_member ON public.team_person USING btree (county_id, organisation_id, member_id) WHERE (member_id IS NOT NULL)

CREATE INDEX team_person_organisation ON public.team_person USING btree (county_id, organisation_id)

CREATE UNIQUE INDEX team_person_pkey ON public.team_person USING btree (county_id, id)

CREATE UNIQUE INDEX team_post_pkey ON public.team_post USING btree (county_id, organisation_id, post)

CREATE INDEX team_rules_organisation ON public.team_rules USING btree (county_id, organisation_id)

CREATE UNIQUE INDEX team_rules_pkey ON public.team_rules USING btree (county_id, id)

CREATE UNIQUE INDEX team_term_pkey ON public.team_term USING btree (county_id, organisation_id, committee, from_on)

CREATE UNIQUE INDEX term_change_pkey ON public.term_change USING btree (county_id, id)

CREATE INDEX term_change_tick_path ON public.term_change_tick USING btree (county_id, path)

CREATE UNIQUE INDEX term_change_tick_pkey ON public.term_change_tick USING btree (county_id, term_change_id, organisation_id, stage_id)

CREATE INDEX training_attendance_path ON public.training_attendance USING btree (county_id, path)

CREATE UNIQUE INDEX training_attendance_pkey ON public.training_attendance USING btree (county_id, session_id, organisation_id)

CREATE UNIQUE INDEX training_check_in_failure_pkey ON public.training_check_in_failure USING btree (county_id, session_id, id)

CREATE INDEX training_plan_path ON public.training_plan USING btree (county_id, path)

CREATE UNIQUE INDEX training_plan_pkey ON public.training_plan USING btree (county_id, id)

CREATE INDEX training_plan_quarter ON public.training_plan USING btree (county_id, quarter, organisation_id)

CREATE INDEX training_session_held ON public.training_session USING btree (county_id, held_on) INCLUDE (id, hours, plan_id) WHERE (removed_at IS NULL)

CREATE INDEX training_session_organisation ON public.training_session USING btree (county_id, organisation_id, held_on) WHERE (removed_at IS NULL)

CREATE INDEX training_session_path ON public.training_session USING btree (county_id, path)

CREATE UNIQUE INDEX training_session_pkey ON public.training_session USING btree (county_id, id)

CREATE INDEX training_session_plan ON public.training_session USING btree (county_id, plan_id) WHERE ((plan_id IS NOT NULL) AND (removed_at IS NULL))

CREATE INDEX typical_case_path ON public.typical_case USING btree (county_id, path)

CREATE UNIQUE INDEX typical_case_pkey ON public.typical_case USING btree (county_id, id)

CREATE UNIQUE INDEX weak_appraisal_pkey ON public.weak_appraisal USING btree (county_id, weak_id, nth)

CREATE UNIQUE INDEX weak_organisation_open ON public.weak_organisation USING btree (county_id, organisation_id) WHERE (lifted_on IS NULL)

CREATE INDEX weak_organisation_path ON public.weak_organisation USING btree (county_id, path)

CREATE UNIQUE INDEX weak_organisation_pkey ON public.weak_organisation USING btree (county_id, id)

CREATE UNIQUE INDEX weak_progress_pkey ON public.weak_progress USING btree (county_id, weak_id, month)

-- Triggers

-- Row-level security

app_user: on

appraisal: on

appraisal_comment: on

assigned_post: on

audit_entry: on

audit_head: on

auth."rateLimit": off

auth."twoFactor": off

auth."user": off

auth.account: off

auth.session: off

auth.verification: off

award_quota: on

ballot_box: on

ballot_code: on

ballot_paper: on

bulletin: on

commitment: on

commitment_event: on

commitment_evidence: on

commitment_template: on

competition: on

competition_application: on

competition_objection: on

competition_score: on

county: on

coverage_point: on

cultivation: on

definition_version: on

demonstration_point: on

development_deadline: on

development_document: on

development_person: on

development_plan: on

development_step: on

discipline_case: on

duty_report: on

election: on

election_candidate: on

election_round: on

enrichment_assessment: on

evidence: on

file: on

idempotency_key: on

indicator_value: on

inspection: on

inspection_item: on

inspection_photo: on

inspection_round: on

leading_unit: on

liaison_point: on

liaison_visit: on

measure_value: on

meeting: on

meeting_correction: on

meeting_photo: on

member: on

member_affiliation: on

member_event: on

member_transfer: on

members_appraisal: on

mobile_contact: on

mobile_member: on

nomination: on

nomination_objection: on

notification: on

organisation: on

organisation_version: on

period: on

post_exemption: on

post_holding: on

post_report: on

problem: on

publication: on

recognition_bar: on

remedy: on

remedy_event: on

remedy_evidence: on

reserve_cadre: on

responsibility: on

return: on

return_answer: on

return_event: on

return_submission: on

role_assignment: on

roster: on

schema_migration: off

score: on

secondment: on

service_card: on

study_session: on

target_value: on

team: on

team_decision: on

team_person: on

team_post: on

team_rules: on

team_term: on

term_change: on

term_change_tick: on

training_attendance: on

training_check_in_failure: on

training_plan: on

training_session: on

typical_case: on

weak_appraisal: on

weak_organisation: on

weak_progress: on

-- Policies

keeper_write on app_user for all
  using ((county_id = scope_county()) AND (scope_role() = ANY (ARRAY['county-officer'::text, 'system-administrator'::text, 'system'::text])))

self_or_keeper on app_user for select
  using ((county_id = scope_county()) AND ((user_id = scope_user()) OR (scope_role() = ANY (ARRAY['county-officer'::text, 'auditor'::text, 'system-administrator'::text, 'system'::text]))))

subtree on appraisal for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on appraisal_comment for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on assigned_post for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

anyone_adds on audit_entry for insert
  with check (county_id = scope_county())

auditor_read on audit_entry for select
  using ((county_id = scope_county()) AND (scope_role() = ANY (ARRAY['auditor'::text, 'system'::text])))

county_all on audit_head for all
  using (county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer)

county_read on award_quota for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND ( SELECT (scope_role() <> 'system-administrator'::text)))

subtree on award_quota for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on ballot_box for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on ballot_code for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on ballot_paper for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on bulletin for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on commitment for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on commitment_event for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on commitment_evidence for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

county_insert on commitment_template for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND ( SELECT (scope_role() = 'county-officer'::text)))

county_read on commitment_template for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND ( SELECT (scope_role() <> ALL (ARRAY['system-administrator'::text, 'public'::text]))))

county_update on commitment_template for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND ( SELECT (scope_role() = 'county-officer'::text)))

subtree on competition for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on competition_application for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on competition_objection for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on competition_score for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

county_all on county for all
  using (county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer)

subtree on coverage_point for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on cultivation for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

county_all on definition_version for all
  using (county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer)

of_place on demonstration_point for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (place_path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (place_path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))

subtree on demonstration_point for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on development_deadline for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on development_document for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on development_person for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on development_plan for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on development_step for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on discipline_case for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on duty_report for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on election for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on election_candidate for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

confirmed_is_kept on election_round for delete
  using (state <> 'confirmed'::text)

confirmed_stays on election_round for update
  using (state <> 'confirmed'::text)
  with check true

subtree on election_round for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on enrichment_assessment for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on evidence for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))

subtree_insert on evidence for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on evidence for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on evidence for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

county_all on file for all
  using (county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer)

own on idempotency_key for all
  using ((county_id = scope_county()) AND (user_id = scope_user()))

subtree_delete on indicator_value for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))

subtree_insert on indicator_value for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on indicator_value for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on indicator_value for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on inspection for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on inspection_item for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on inspection_photo for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on inspection_round for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on leading_unit for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

leader_adds on liaison_point for insert
  with check (scope_role() <> 'county-leader'::text)

leader_counts on liaison_point for update
  using ((scope_role() <> 'county-leader'::text) OR is_own_liaison_point(county_id, leader_organisation_id, leader_name))

subtree on liaison_point for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

leader_enters on liaison_visit for insert
  with check ((scope_role() <> 'county-leader'::text) OR (EXISTS ( SELECT 1
   FROM liaison_point l
  WHERE ((l.county_id = liaison_visit.county_id) AND (l.id = liaison_visit.point_id) AND (l.until_on IS NULL) AND is_own_liaison_point(l.county_id, l.leader_organisation_id, l.leader_name)))))

subtree on liaison_visit for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on measure_value for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))

subtree_insert on measure_value for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on measure_value for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on measure_value for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on meeting for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on meeting_correction for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on meeting_photo for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

arriving on member for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (EXISTS ( SELECT 1
   FROM member_transfer t
  WHERE ((t.county_id = member.county_id) AND (t.member_id = member.id) AND (t.state = 'issued'::text) AND (t.to_path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (t.to_path < NULLIF(current_setting('lc.hi'::text, true), ''::text))))))

received on member for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (EXISTS ( SELECT 1
   FROM member_transfer t
  WHERE ((t.county_id = member.county_id) AND (t.member_id = member.id) AND (t.state = 'issued'::text) AND (t.to_path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (t.to_path < NULLIF(current_setting('lc.hi'::text, true), ''::text))))))

subtree on member for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

of_member on member_affiliation for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (EXISTS ( SELECT 1
   FROM member m
  WHERE ((m.county_id = member_affiliation.county_id) AND (m.id = member_affiliation.member_id)))))

received on member_affiliation for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (EXISTS ( SELECT 1
   FROM member_transfer t
  WHERE ((t.county_id = member_affiliation.county_id) AND (t.member_id = member_affiliation.member_id) AND (t.state = 'issued'::text) AND (t.to_path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (t.to_path < NULLIF(current_setting('lc.hi'::text, true), ''::text))))))

subtree on member_affiliation for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

of_member on member_event for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (EXISTS ( SELECT 1
   FROM member m
  WHERE ((m.county_id = member_event.county_id) AND (m.id = member_event.member_id)))))

at_receiver on member_transfer for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (to_path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (to_path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

by_receiver on member_transfer for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (to_path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (to_path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))
  with check (county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer)

subtree on member_transfer for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on members_appraisal for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on mobile_contact for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on mobile_member for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on nomination for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

county_only on nomination_objection for select
  using (scope_role() = ANY (ARRAY['county-officer'::text, 'county-leader'::text, 'auditor'::text, 'system'::text]))

subtree on nomination_objection for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

anyone_adds on notification for insert
  with check (county_id = scope_county())

own_read on notification for select
  using ((county_id = scope_county()) AND (user_id = scope_user()))

own_update on notification for update
  using ((county_id = scope_county()) AND (user_id = scope_user()))

ancestors_read on organisation for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (starts_with(NULLIF(current_setting('lc.lo'::text, true), ''::text), path) OR (scope_role() = 'system-administrator'::text)))

subtree_delete on organisation for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_insert on organisation for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on organisation for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on organisation for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

ancestors_read on organisation_version for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (starts_with(NULLIF(current_setting('lc.lo'::text, true), ''::text), path) OR (scope_role() = 'system-administrator'::text)))

subtree_delete on organisation_version for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_insert on organisation_version for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on organisation_version for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on organisation_version for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

county_all on period for all
  using (county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer)

subtree on post_exemption for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on post_holding for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on post_report for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on problem for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

everybody on publication for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (scope_role() = 'public'::text) AND (withdrawn_on IS NULL))

subtree on publication for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on recognition_bar for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on remedy for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_insert on remedy for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on remedy for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on remedy for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on remedy_event for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on remedy_evidence for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on reserve_cadre for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on responsibility for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_insert on responsibility for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on responsibility for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on responsibility for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on return for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))

subtree_insert on return for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on return for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on return for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on return_answer for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))

subtree_insert on return_answer for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on return_answer for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on return_answer for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on return_event for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))

subtree_insert on return_event for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on return_event for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on return_event for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on return_submission for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))

subtree_insert on return_submission for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on return_submission for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on return_submission for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

keeper_read on role_assignment for select
  using ((county_id = scope_county()) AND ((user_id = scope_user()) OR (scope_role() = ANY (ARRAY['auditor'::text, 'system-administrator'::text]))))

keeper_write on role_assignment for all
  using ((county_id = scope_county()) AND (scope_role() = 'system-administrator'::text))

subtree_delete on role_assignment for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_insert on role_assignment for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on role_assignment for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on role_assignment for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on roster for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))

subtree_insert on roster for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on roster for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on roster for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_delete on score for delete
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))

subtree_insert on score for insert
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_read on score for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree_update on score for update
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND (NOT sealed))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on secondment for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on service_card for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on study_session for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

county_delete on target_value for delete
  using ((county_id = scope_county()) AND (NOT sealed))

county_insert on target_value for insert
  with check (county_id = scope_county())

county_read on target_value for select
  using ((county_id = scope_county()) AND ( SELECT (scope_role() <> 'system-administrator'::text)))

county_update on target_value for update
  using ((county_id = scope_county()) AND (NOT sealed))
  with check (county_id = scope_county())

subtree on team for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on team_decision for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on team_person for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on team_post for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on team_rules for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on team_term for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

county_read on term_change for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND ( SELECT (scope_role() <> 'system-administrator'::text)))

subtree on term_change for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on term_change_tick for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on training_attendance for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on training_check_in_failure for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on training_plan for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

of_trainees on training_session for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (EXISTS ( SELECT 1
   FROM training_attendance a
  WHERE ((a.county_id = training_session.county_id) AND (a.session_id = training_session.id)))))

subtree on training_session for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

published_read on typical_case for select
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (state = 'published'::text) AND ( SELECT (scope_role() <> 'system-administrator'::text)))

subtree on typical_case for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on weak_appraisal for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on weak_organisation for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

subtree on weak_progress for all
  using ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)) AND ( SELECT (scope_role() <> 'system-administrator'::text)))
  with check ((county_id = (NULLIF(current_setting('lc.county'::text, true), ''::text))::integer) AND (path >= NULLIF(current_setting('lc.lo'::text, true), ''::text)) AND (path < NULLIF(current_setting('lc.hi'::text, true), ''::text)))

-- Functions

CREATE OR REPLACE FUNCTION public.assignments_of(wanted text)
 RETURNS TABLE(county_id integer, assignment_id uuid, role text, organisation_id uuid, path text, display_name text, username text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select a.county_id, a.id, a.role, a.organisation_id, o.path, u.display_name, u.username
  from role_assignment a
  join app_user u on u.county_id = a.county_id and u.user_id = a.user_id and not u.disabled
  join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
  where a.user_id = wanted
  order by a.created_at, a.id
$function$


CREATE OR REPLACE FUNCTION public.counties()
 RETURNS TABLE(county_id integer, name text, demonstration boolean, first_year integer, root text, today date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select c.county_id, c.name, c.demonstration, c.first_year, o.path, c.today from county c
  left join organisation o on o.county_id = c.county_id and o.kind = 'county-committee' and o.dissolved_on is null
  order by c.county_id
$function$


CREATE OR REPLACE FUNCTION public.counties_to_remind(day date)
 RETURNS TABLE(county_id integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select distinct r.county_id from remedy r where r.state = 'open' and r.next_notice_on <= day
$function$


CREATE OR REPLACE FUNCTION public.dirty_periods()
 RETURNS TABLE(county_id integer, id text, root text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select p.county_id, p.id, o.path from period p
  join organisation o on o.county_id = p.county_id and o.kind = 'county-committee' and o.dissolved_on is null
  where p.state in ('open', 'closed')
    and (p.dirty_at is not null and (p.computed_at is null or p.dirty_at > p.computed_at)
      or (p.computed_at at time zone 'Asia/Shanghai')::date < (now() at time zone 'Asia/Shanghai')::date)
$function$


CREATE OR REPLACE FUNCTION public.document_numbers(wanted_county integer, wanted_code text, wanted_year integer)
 RETURNS TABLE(number integer, organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select b.number, b.organisation_id from bulletin b
  where b.county_id = wanted_county and wanted_county = scope_county() and b.code = wanted_code and b.document_year = wanted_year
$function$


CREATE OR REPLACE FUNCTION public.is_own_liaison_point(wanted_county integer, leader_organisation uuid, leader text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
AS $function$
  select exists (select 1 from app_user u
    join role_assignment a on a.county_id = u.county_id and a.user_id = u.user_id and a.organisation_id = leader_organisation
    where u.county_id = wanted_county and u.user_id = scope_user() and u.display_name = leader)
$function$


CREATE OR REPLACE FUNCTION public.last_transfer_number(wanted_county integer, wanted_year text)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select coalesce(max(substring(t.number from '〕(\d+)号$')::integer), 0) from member_transfer t
  where t.county_id = wanted_county and wanted_county = scope_county() and starts_with(t.number, '〔' || wanted_year || '〕')
$function$


CREATE OR REPLACE FUNCTION public.member_heads(wanted_county integer)
 RETURNS TABLE(path text, heads bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select o.path, m.heads
  from (select m.organisation_id, count(*) as heads from member m
    where m.county_id = wanted_county and wanted_county = scope_county() and m.state = 'active' group by m.organisation_id) m
  join organisation o on o.county_id = wanted_county and o.id = m.organisation_id
  where o.path >= nullif(current_setting('lc.lo', true), '') and o.path < nullif(current_setting('lc.hi', true), '')
$function$


CREATE OR REPLACE FUNCTION public.member_known(wanted_county integer, wanted_hash bytea, except_id uuid)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select case when inside then m.id end, case when inside then m.name end
  from member m, lateral (select m.path >= nullif(current_setting('lc.lo', true), '') and m.path < nullif(current_setting('lc.hi', true), '') as inside) s
  where m.county_id = wanted_county and wanted_county = scope_county() and m.identity_hash = wanted_hash and m.state <> 'merged'
    and m.id is distinct from except_id
$function$


CREATE OR REPLACE FUNCTION public.member_names(wanted_county integer, wanted uuid[])
 RETURNS TABLE(id uuid, name text, sort_key text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select m.id, m.name, m.sort_key from member m
  where m.county_id = wanted_county and wanted_county = scope_county() and m.id = any(wanted)
    and exists (select 1 from member_affiliation a where a.county_id = m.county_id and a.member_id = m.id
      and a.path >= nullif(current_setting('lc.lo', true), '') and a.path < nullif(current_setting('lc.hi', true), ''))
$function$


CREATE OR REPLACE FUNCTION public.members_known(wanted_county integer, wanted_hashes bytea[])
 RETURNS TABLE(id uuid, identity_hash bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select case when m.path >= nullif(current_setting('lc.lo', true), '') and m.path < nullif(current_setting('lc.hi', true), '') then m.id end, m.identity_hash
  from unnest(wanted_hashes) h(hash) join member m on m.county_id = wanted_county and m.identity_hash = h.hash and m.state <> 'merged'
  where wanted_county = scope_county()
$function$


CREATE OR REPLACE FUNCTION public.members_on(wanted_county integer, wanted_organisation uuid, wanted_day date)
 RETURNS TABLE(id uuid, name text, sort_key text, probationary boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select m.id, m.name, m.sort_key, m.full_on is null or m.full_on > wanted_day
  from organisation o
  join member_affiliation a on a.county_id = o.county_id and a.organisation_id = o.id and a.from_on <= wanted_day
  join member m on m.county_id = a.county_id and m.id = a.member_id and m.state <> 'merged'
  where o.county_id = wanted_county and wanted_county = scope_county() and o.id = wanted_organisation
    and o.path >= nullif(current_setting('lc.lo', true), '') and o.path < nullif(current_setting('lc.hi', true), '')
    and not exists (select 1 from member_affiliation later where later.county_id = a.county_id and later.member_id = a.member_id
      and later.from_on > a.from_on and later.from_on <= wanted_day)
$function$


CREATE OR REPLACE FUNCTION public.own_assignments()
 RETURNS TABLE(assignment_id uuid, role text, organisation_id uuid, kind text, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select a.assignment_id, a.role, o.id, o.kind, v.name
  from assignments_of(scope_user()) a
  join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
  cross join lateral (select w.name from organisation_version w
    where w.county_id = o.county_id and w.organisation_id = o.id order by w.valid_from desc limit 1) v
$function$


CREATE OR REPLACE FUNCTION public.protect_subtree(t regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  inside text := $p$county_id = nullif(current_setting('lc.county', true), '')::integer
    and path >= nullif(current_setting('lc.lo', true), '') and path < nullif(current_setting('lc.hi', true), '')$p$;
begin
  execute format('alter table %s enable row level security', t);
  execute format('create policy subtree on %s for all using (%s and (select scope_role() <> ''system-administrator'')) with check (%s)', t, inside, inside);
end $function$


CREATE OR REPLACE FUNCTION public.published_places(wanted_county integer)
 RETURNS TABLE(id uuid, name text, kind text, above text, sort_key text, county text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select o.id, v.name, o.kind, coalesce(u.name, ''), v.sort_key, c.name
  from county c
  join organisation o on o.county_id = c.county_id and exists (select 1 from publication p
    where p.county_id = wanted_county and p.organisation_id = o.id and p.withdrawn_on is null)
  join lateral (select v.name, v.sort_key, v.supervisor_id from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
    order by v.valid_from desc limit 1) v on true
  left join lateral (select u.name from organisation_version u where u.county_id = o.county_id and u.organisation_id = v.supervisor_id
    order by u.valid_from desc limit 1) u on true
  where c.county_id = wanted_county and wanted_county = scope_county()
$function$


CREATE OR REPLACE FUNCTION public.reachable_users(wanted text[])
 RETURNS TABLE(user_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ select u.user_id from app_user u where u.county_id = scope_county() and u.user_id = any(wanted) and not u.disabled $function$


CREATE OR REPLACE FUNCTION public.refresh_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare t record;
begin
  for t in select c.oid::regclass as name, string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (a.attname in ('path', 'kind', 'state', 'reviewer_id', 'question_id', 'measure_id', 'due_on', 'ends_on')
        or exists (select 1 from pg_index i where i.indrelid = c.oid and a.attnum = any(i.indkey::smallint[])))
    group by c.oid loop
    execute format('analyze %s (%s)', t.name, t.columns);
  end loop;
end $function$


CREATE OR REPLACE FUNCTION public.rehome(wanted_county integer, old_path text, new_path text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare t record;
begin
  if wanted_county is distinct from scope_county() or coalesce(scope_role(), '') not in ('county-officer', 'system') then
    raise exception 'rehome outside the scope';
  end if;
  for t in select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables b on b.table_schema = c.table_schema and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and (c.column_name = 'path' or c.column_name like '%\_path') order by 1, 2 loop
    execute format('update %1$I set %2$I = $3 || substr(%2$I, char_length($2) + 1) where county_id = $1 and %2$I >= $2 and %2$I < left($2, -1) || ''/''',
      t.table_name, t.column_name) using wanted_county, old_path, new_path;
  end loop;
end $function$


CREATE OR REPLACE FUNCTION public.scope_county()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('lc.county', true), '')::integer $function$


CREATE OR REPLACE FUNCTION public.scope_role()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('lc.role', true), '') $function$


CREATE OR REPLACE FUNCTION public.scope_user()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('lc.user', true), '') $function$


CREATE OR REPLACE FUNCTION public.signed_in(wanted_token text)
 RETURNS TABLE(user_id text, totp_enabled boolean, county_id integer, demonstration boolean, assignment_id uuid, role text, organisation_id uuid, path text, display_name text, username text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select s."userId", coalesce(u."twoFactorEnabled", false), a.county_id, c.demonstration, a.assignment_id, a.role,
    a.organisation_id, a.path, a.display_name, a.username
  from auth."session" s
  join auth."user" u on u."id" = s."userId"
  cross join lateral assignments_of(s."userId") a
  join county c on c.county_id = a.county_id
  where s."token" = wanted_token and s."expiresAt" > now()
$function$


CREATE OR REPLACE FUNCTION public.transfer_destination(wanted_county integer, wanted uuid)
 RETURNS TABLE(id uuid, path text, name text, kind text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select o.id, o.path, v.name, o.kind from organisation o
  join lateral (select v.name from organisation_version v where v.county_id = o.county_id and v.organisation_id = o.id
    order by v.valid_from desc limit 1) v on true
  where o.county_id = wanted_county and wanted_county = scope_county() and o.id = wanted and o.dissolved_on is null
$function$


CREATE OR REPLACE FUNCTION public.transfer_destinations(wanted_county integer)
 RETURNS TABLE(id uuid, name text, sort_key text, code text, kind text, above text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select o.id, v.name, v.sort_key, o.code, o.kind, u.name from organisation o
  join lateral (select v.name, v.sort_key, v.supervisor_id from organisation_version v
    where v.county_id = o.county_id and v.organisation_id = o.id order by v.valid_from desc limit 1) v on true
  left join lateral (select u.name from organisation_version u where u.county_id = o.county_id and u.organisation_id = v.supervisor_id
    order by u.valid_from desc limit 1) u on true
  where o.county_id = wanted_county and wanted_county = scope_county() and o.dissolved_on is null
  order by v.sort_key, o.id
$function$


CREATE OR REPLACE FUNCTION public.users_at(wanted_county integer, organisations uuid[], roles text[])
 RETURNS TABLE(user_id text, organisation_id uuid, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select a.user_id, a.organisation_id, a.role from role_assignment a
  join app_user u on u.county_id = a.county_id and u.user_id = a.user_id and not u.disabled
  where a.county_id = wanted_county and a.county_id = scope_county() and a.organisation_id = any(organisations) and a.role = any(roles)
$function$


-- Rights

auth.account to lc_app: delete, insert, select, update

auth.rateLimit to lc_app: delete, insert, select, update

auth.session to lc_app: delete, insert, select, update

auth.twoFactor to lc_app: delete, insert, select, update

auth.user to lc_app: delete, insert, select, update

auth.verification to lc_app: delete, insert, select, update

public.app_user to lc_app: delete, insert, select, update

public.app_user to lc_readonly: select

public.appraisal to lc_app: insert, select, update

public.appraisal_comment to lc_app: insert, select, update

public.assigned_post to lc_app: delete, insert, select, update

public.audit_entry to lc_app: insert, select

public.audit_entry to lc_readonly: select

public.audit_head to lc_app: delete, insert, select, update

public.audit_head to lc_readonly: select

public.award_quota to lc_app: insert, select, update

public.ballot_box to lc_app: insert, select, update

public.ballot_code to lc_app: insert, select

public.ballot_paper to lc_app: insert, select, update

public.bulletin to lc_app: insert, select, update

public.commitment to lc_app: insert, select, update

public.commitment_event to lc_app: insert, select

public.commitment_evidence to lc_app: insert, select, update

public.commitment_template to lc_app: insert, select, update

public.competition to lc_app: delete, insert, select, update

public.competition_application to lc_app: delete, insert, select, update

public.competition_objection to lc_app: delete, insert, select, update

public.competition_score to lc_app: delete, insert, select, update

public.county to lc_app: delete, insert, select, update

public.county to lc_readonly: select

public.coverage_point to lc_app: delete, insert, select, update

public.cultivation to lc_app: delete, insert, select, update

public.definition_version to lc_app: delete, insert, select, update

public.definition_version to lc_readonly: select

public.demonstration_point to lc_app: insert, select, update

public.development_deadline to lc_app: delete, insert, select, update

public.development_document to lc_app: delete, insert, select, update

public.development_person to lc_app: delete, insert, select, update

public.development_plan to lc_app: delete, insert, select, update

public.development_step to lc_app: delete, insert, select, update

public.discipline_case to lc_app: delete, insert, select, update

public.duty_report to lc_app: insert, select, update

public.election to lc_app: delete, insert, select, update

public.election_candidate to lc_app: delete, insert, select, update

public.election_round to lc_app: delete, insert, select, update

public.enrichment_assessment to lc_app: delete, insert, select, update

public.evidence to lc_app: delete, insert, select, update

public.evidence to lc_readonly: select

public.file to lc_app: delete, insert, select, update

public.file to lc_readonly: select

public.idempotency_key to lc_app: delete, insert, select, update

public.idempotency_key to lc_readonly: select

public.indicator_value to lc_app: delete, insert, select, update

public.indicator_value to lc_readonly: select

public.inspection to lc_app: delete, insert, select, update

public.inspection_item to lc_app: delete, insert, select, update

public.inspection_photo to lc_app: delete, insert, select, update

public.inspection_round to lc_app: delete, insert, select, update

public.leading_unit to lc_app: delete, insert, select, update

public.liaison_point to lc_app: insert, select, update

public.liaison_visit to lc_app: insert, select

public.measure_value to lc_app: delete, insert, select, update

public.measure_value to lc_readonly: select

public.meeting to lc_app: delete, insert, select, update

public.meeting_correction to lc_app: delete, insert, select, update

public.meeting_photo to lc_app: delete, insert, select, update

public.member to lc_app: delete, insert, select, update

public.member_affiliation to lc_app: delete, insert, select, update

public.member_event to lc_app: delete, insert, select, update

public.member_transfer to lc_app: delete, insert, select, update

public.members_appraisal to lc_app: delete, insert, select, update

public.mobile_contact to lc_app: delete, insert, select, update

public.mobile_member to lc_app: delete, insert, select, update

public.nomination to lc_app: insert, select, update

public.nomination_objection to lc_app: insert, select, update

public.notification to lc_app: delete, insert, select, update

public.notification to lc_readonly: select

public.organisation to lc_app: delete, insert, select, update

public.organisation to lc_readonly: select

public.organisation_version to lc_app: delete, insert, select, update

public.organisation_version to lc_readonly: select

public.period to lc_app: delete, insert, select, update

public.period to lc_readonly: select

public.post_exemption to lc_app: delete, insert, select, update

public.post_holding to lc_app: delete, insert, select, update

public.post_report to lc_app: delete, insert, select, update

public.problem to lc_app: delete, insert, select, update

public.publication to lc_app: insert, select, update

public.recognition_bar to lc_app: insert, select, update

public.remedy to lc_app: delete, insert, select, update

public.remedy to lc_readonly: select

public.remedy_event to lc_app: delete, insert, select, update

public.remedy_evidence to lc_app: delete, insert, select, update

public.reserve_cadre to lc_app: delete, insert, select, update

public.responsibility to lc_app: delete, insert, select, update

public.responsibility to lc_readonly: select

public.return to lc_app: delete, insert, select, update

public.return to lc_readonly: select

public.return_answer to lc_app: delete, insert, select, update

public.return_answer to lc_readonly: select

public.return_event to lc_app: delete, insert, select, update

public.return_event to lc_readonly: select

public.return_submission to lc_app: delete, insert, select, update

public.return_submission to lc_readonly: select

public.role_assignment to lc_app: delete, insert, select, update

public.role_assignment to lc_readonly: select

public.roster to lc_app: delete, insert, select, update

public.roster to lc_readonly: select

public.score to lc_app: delete, insert, select, update

public.score to lc_readonly: select

public.secondment to lc_app: delete, insert, select, update

public.service_card to lc_app: insert, select, update

public.study_session to lc_app: delete, insert, select, update

public.target_value to lc_app: delete, insert, select, update

public.target_value to lc_readonly: select

public.team to lc_app: delete, insert, select, update

public.team_decision to lc_app: delete, insert, select, update

public.team_person to lc_app: delete, insert, select, update

public.team_post to lc_app: delete, insert, select, update

public.team_rules to lc_app: delete, insert, select, update

public.team_term to lc_app: delete, insert, select, update

public.term_change to lc_app: delete, insert, select, update

public.term_change_tick to lc_app: delete, insert, select, update

public.training_attendance to lc_app: delete, insert, select, update

public.training_check_in_failure to lc_app: delete, insert, select, update

public.training_plan to lc_app: delete, insert, select, update

public.training_session to lc_app: delete, insert, select, update

public.typical_case to lc_app: insert, select, update

public.weak_appraisal to lc_app: delete, insert, select, update

public.weak_organisation to lc_app: delete, insert, select, update

public.weak_progress to lc_app: delete, insert, select, update

-- Comments

appraisal.content: Satisfied and basically satisfied with the organisation as a whole

appraisal.counted: Voices on the organisation as a whole without those who do not know

appraisal.tally: Voices by question and answer; null under ten voices, which are never kept

appraisal: One round in which the people judge an organisation and its commitments (R4.2)

appraisal_comment: Taken out of the box all at once in no order when the round is closed; shown once somebody has read it

assigned_post.post: One of the usual posts by its identifier, or any other name as written

assigned_post: Posts of members without office (R1.9)

audit_entry.entry: The exact text that was hashed: hash = sha256(hash of the entry before || entry)

auth."user".email: Made from the user name; nothing is ever sent to it

auth."user".lastSignInAt: Ours, not better-auth's: the last sign-in with all its factors

award_quota.most: Null: nothing limits how many

award_quota.numbered: The last number given to a certificate; one that is revoked keeps its own

award_quota: How many of a kind a year may honour: whoever decides holds the row, and the check refuses one too many (R5.1)

ballot_box.content: Counts and comments, sealed and of a round size, so that a copy of the database before and after a voice tells nothing of it; gone when the box is closed

ballot_box.exchanged: Codes given back for a paper slip without a number

ballot_box.held_by: Whose people run the vote (print slips, enter paper, close): of any organisation above, of the county, or its own too

ballot_box.paper: Paper slips counted

ballot_box.used: A bit for each number of a slip: a voice was cast with its code, or it was exchanged for a paper slip

ballot_box: One vote. What was cast is only in content, which every voice writes anew as a whole: no row, place in a file, transaction or time belongs to one voice (docs/adr/0015-secret-ballots.md)

ballot_code: One-time codes as keyed hashes; never touched again after they were printed, so that no row tells when its code was used

ballot_paper: A pile of paper slips, entered by two people; the entries are gone once they agree and are counted

bulletin.number: Of its issuer's code and year; kept when a bulletin is recalled to be corrected

bulletin: What an organisation publishes of a period, put together from stored figures, then edited (R4.3)

commitment.asked_who: Name of the meeting or of the households that said whether it was kept; not a ballot

commitment: What county, townships, organisations and members promise the people, by when, and whether it was kept (R4.1)

commitment_event: Steps of a commitment in their order, with what was said of each

commitment_template.offered: False: withdrawn; what was begun from it stays

commitment_template: Typical commitments of a county: its own, and of those that come with the product the ones it changed or withdrew

competition: Open competition for a post (R2.2)

county.next_label: Next number for organisation.label; labels are base 36, four characters, unique in the county

county.today: Demonstration counties stand at this day; null: the machine's clock

coverage_point: An industry or place of a village or township that should have a branch, and the one it has (R1.3)

cultivation: Members on the way to being capable villagers (R7.2); the other path is development_person

definition_version: The campaign as data; periods that start on or after valid_from use it, a locked period keeps the one it was locked with

demonstration_point.place_name: As it was then: the organs work committee's points may lie outside its part of the tree

demonstration_point: Places a committee makes an example of (R5.3, T19); the committee's, and the place reads it

development_deadline: What is or was to be done by when; written anew from the steps of a person after each of them

development_document.act: The step it belongs to; apply for the application itself

development_person.id: Also the id of the member, once the committee has approved

development_person.joined_on: Day of the vote of the branch, on which the probation began; null before the approval

development_person: Who is on the way to membership, from the application on (R1.5); state and dates follow from development_step

development_plan: How many a committee plans to take in during a year (R1.5)

development_step: What was done, in its order; a step taken back stays with its reason and no longer counts

duty_report.grade: 3 good, 2 fairly good, 1 average, 0 poor: the mean of the voices, rounded; null under three voices

duty_report: A secretary reports on party building to a plenum, is questioned and graded in secret (R4.5)

election.posts: List of role and seats

election.rules: The shares that decide, as they were when it began

election: Two recommendations, one election: of a branch by its members, of a village committee by the villagers (R2.1)

election_round.posts: The seats it was held for

election_round: One attempt at one round; once confirmed it never changes, a failed one is repeated as the next attempt (R2.1)

enrichment_assessment: Whether somebody of the team has enrichment ability, and what shows it; the latest by date counts (R1.8)

inspection.drawn_for: The score or jump by which the rule chose it

inspection.previous_id: The inspection whose rectification is looked at again

inspection_item: The checklist: a line a criterion of the standard, what the return claimed and what was found

inspection_round.candidates: How many the sample was drawn from

inspection_round.period_id: The period whose claims are looked at

inspection_round: A round of inspections with how its sample was drawn (R3.8)

leading_unit.group_id: The committee that has the group

leading_unit.path: Of the unit where it is in the tree, so that it sees and writes its own plan; else of the group

leading_unit: Leading groups: who leads and which units belong, each with its plan (R3.7)

liaison_point.leader_name: As it was then: the place does not see the team of the county

liaison_point: Which place a leader looks after (R5.2); its path is the place's, so that the place sees who comes

measure_value: One row an organisation, arrays side by side: measure ids, value (NaN: not applicable), numerator, denominator, source

meeting.group_name: Party group of a group meeting

meeting.present_ids: Members of that day, as lists: one row a meeting instead of one a person, thirty times fewer to write and to count

meeting.removed_at: Deleted by mistake of entry; what it was stays for the audit

meeting: Regular meetings, lectures, organisation-life meetings and members' appraisals, each with who was there (R1.11)

meeting_correction: What a meeting's record said as this version, before it was corrected

member.born_number: The birth date as 19600229: whole years to a day are the difference over 10000, many times faster than age()

member.full_on: Day of full membership; null while on probation

member.identity_hash: HMAC-SHA-256 of the number, to look it up exactly

member.identity_sealed: Key number, nonce, tag and cipher text of AES-256-GCM; never in clear

member.joined_on: Day the probation began

member.organisation_id: Where the member belongs; of one who left, where last

member.pinyin: The sort key in one word, as people type it

member.sort_key: Pinyin, because the collation is C

member: Party members; the present state of each, with where they belong since when (R1.4)

member_affiliation.organisation_id: Null: a member no more, from this day on

member_affiliation: Where a member belongs from a day on, until the next row: one organisation on any day, by the key (R1.4)

member_event: What happened to a member, for the card; whoever sees the member sees it. Never holds a number in clear

member_transfer.from_name: As the letter says: each end sees the name of the other, whose row it may not read

member_transfer.path: Place of the organisation the letter comes from

member_transfer: Letters of transfer: the member belongs where the letter comes from until it is received, so never to two organisations or none (R1.4)

members_appraisal: Grades of the members at the appraisal of a year: one a year and organisation (R1.11)

mobile_member.contact_branch: Usually far away and in no register of ours, hence by name; empty: none yet

mobile_member.last_contact_on: The latest of mobile_contact, so that lists need not look

mobile_member: Members who are away: where, since when, which branch keeps in contact (R1.6)

nomination.person_name: As it was when nominated: it stands on the certificate

nomination: A unit or a member put forward for an honour of the year, until it is decided (R5.1)

organisation.path: Labels from the root, each followed by a dot: access path of today. What is absorbed hangs under its heir, so that the heir sees its history

organisation_version.path: Access path of today, as in organisation; the tree of a date is in supervisor_id

organisation_version.sort_key: Pinyin, because the collation is C

organisation_version: Name and place in the tree from a date (inclusive) to a date (exclusive): the two edges supervision and administration (R1.1, R1.2)

period.dirty_at: Something the figures rest on changed then; recomputed when later than computed_at

period.seal: SHA-256 over roster, answers, judgements, scores, indicators, targets and the definition hash, taken when locked

post_exemption: Members who are not expected to hold a post: in office already, ill (R1.9)

post_holding: Who holds a seat of a post from a day to a day (not included): never two at once (R1.7). Rows stay

post_holding_present: One present holder a seat; spans of the past are compared while the team is held

post_report: What the holder of a post reports at the end of a year (R1.9)

problem.appraisal_id: The round whose result opened it, once a round; null where it was entered by hand

problem.period_id: The period whose score stands before the remedies; null where none was computed yet

problem.previous_id: The closed problem that has come back with this one

problem: A gap that was found and where; closed when all its remedies are (R3.5)

publication.source_id: What it was made from; published again it takes the place of the one before

publication: A copy, made when it was published, of what may be read by everybody; its source may change without changing it

recognition_bar.person_name: The secretary of the unit who missed the task, whether a member of the register or not

recognition_bar: Units that may not be honoured as advanced and persons who may not be honoured as excellent; lifted by decision only (R5.4)

remedy.end_state: What shall be so when it is done

remedy.escalated_to: The organisation above that was told of its being overdue

remedy.next_notice_on: When the next reminder or escalation is due; null: none any more

remedy.reported_by: User who reported it done: somebody else verifies

remedy_event: What was done about a remedy, in its order; reminders and escalations too

return.judgements: Grades of the reviewer by criterion id, 0..3

return.on_time: First handed in by the due date of the period; a send-back does not take it away (T21)

roster.ordinal: Parents stand before children

roster: The tree as it was when the period opened: every roll-up of the period uses it, whatever merges later

score.points: Points per criterion in the order of the standard; NaN: not applicable

secondment: Who is sent from county or township to which organisation, and until when (R2.3)

service_card: Contacts with households: what was asked, promised and done (R4.4); households by name only

target_value: The county's headline figures, open to every signed-in person of the county

team: The team of an organisation, made with the first entry; its version guards posts, terms and holders

team_person.origins: veteran, returned-youth, graduate, capable-villager; as known when entered

team_person: Somebody in a team or on its reserve list, once for each team whatever posts are held; a member of the register, or not

team_post.seats: 0: the post is no longer there, its history is

term_change.stages: List of id, title, fromOn, untilOn, by: tick, or what the elections show

term_change: A programme of stages for all villages, run by the county committee (R2.4)

term_change_tick: A village has reached a stage that no election shows

training_attendance: Who took part, by the organisation they belonged to: each sees its own people at a session of its committee

training_check_in_failure: Names and endings that fitted nobody, counted so that nobody tries them out; addresses only as keyed hashes

training_plan.hours: Of all its sessions together

training_plan: What an organisation means to hold in a quarter; the level is that of the organisation (R1.10)

typical_case.organisation_name: As it was then: who reads a published case elsewhere does not see the organisation

typical_case: Model experience: pointed at by the scores or seen, written up, reviewed, published (R5.5)

weak_appraisal: Appraisals by an organisation above; one that lifts ends it

weak_organisation.figures: What the rule rested on, by ground

weak_organisation: Weak-and-lax organisations, found by rule when a quarter is locked or named by decision (R3.6)

weak_progress: What was done in a month; the last word of the month counts
