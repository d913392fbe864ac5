-- A people's appraisal with a poor result opens a problem itself (R4.2, R3.5).

alter table problem add column appraisal_id uuid;
alter table problem add foreign key (county_id, appraisal_id) references appraisal (county_id, id);
alter table problem add check (appraisal_id is null or source = 'appraisal');
create unique index problem_appraisal on problem (county_id, appraisal_id) where appraisal_id is not null;
comment on column problem.appraisal_id is 'The round whose result opened it, once a round; null where it was entered by hand';
