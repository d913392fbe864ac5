-- Sign-in: the tables of better-auth (its own column names), as its migration generator prints them, in a schema of
-- their own. They are reference tables, not sharded: before sign-in no county is known. Sign-ups are closed; the
-- product writes "user" and account itself, in the transaction that writes app_user.

create schema auth;

create table auth."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "username" text unique,
  "twoFactorEnabled" boolean,
  "lastSignInAt" timestamptz
);
comment on column auth."user"."email" is 'Made from the user name; nothing is ever sent to it';
comment on column auth."user"."lastSignInAt" is 'Ours, not better-auth''s: the last sign-in with all its factors';

create table auth."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create index "session_userId_idx" on auth."session" ("userId");

create table auth."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index "verification_identifier_idx" on auth."verification" ("identifier");

create table auth."twoFactor" (
  "id" text primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");

create table auth."rateLimit" (
  "id" text primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);

grant usage on schema auth to lc_app;
grant select, insert, update, delete on all tables in schema auth to lc_app;

-- One query a request: whose session is this, and which roles does that person hold? The caller has checked the
-- signature of the cookie; a disabled person has no rows.
create function signed_in(wanted_token text)
returns table (user_id text, totp_enabled boolean, county_id integer, demonstration boolean, assignment_id uuid, role text,
  organisation_id uuid, path text, display_name text, username text)
language sql stable security definer set search_path = public
as $$
  select s."userId", coalesce(u."twoFactorEnabled", false), a.county_id, c.demonstration, a.assignment_id, a.role,
    a.organisation_id, a.path, a.display_name, a.username
  from auth."session" s
  join auth."user" u on u."id" = s."userId"
  cross join lateral assignments_of(s."userId") a
  join county c on c.county_id = a.county_id
  where s."token" = wanted_token and s."expiresAt" > now()
$$;

-- A person's own roles with the names of their organisations, which may lie outside the part of the tree acted in.
create function own_assignments()
returns table (assignment_id uuid, role text, organisation_id uuid, kind text, name text)
language sql stable security definer set search_path = public
as $$
  select a.assignment_id, a.role, o.id, o.kind, v.name
  from assignments_of(scope_user()) a
  join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
  cross join lateral (select w.name from organisation_version w
    where w.county_id = o.county_id and w.organisation_id = o.id order by w.valid_from desc limit 1) v
$$;

-- Of these people, those who are to be told something in the acting county.
create function reachable_users(wanted text[]) returns table (user_id text)
language sql stable security definer set search_path = public
as $$ select u.user_id from app_user u where u.county_id = scope_county() and u.user_id = any(wanted) and not u.disabled $$;
grant execute on function signed_in(text), own_assignments(), reachable_users(text[]) to lc_app;
