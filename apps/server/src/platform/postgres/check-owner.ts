import type { Client } from 'pg';
import { SettingsError } from '../config/read-settings.ts';

interface Lacking {
  /** In Chinese, then in English. */
  readonly words: readonly [string, string];
  /** What an administrator runs in the database to put it right. */
  readonly run: string;
}

/**
 * Whether the user of `DATABASE_URL` can bring the schema up to date: make roles and schemas, write to the schema
 * public, change the two roles and the tables that are there. Throws a `SettingsError` that names all that is missing
 * and the statements that give it.
 */
export async function checkOwner(client: Client): Promise<void> {
  const { rows } = await client.query<{
    who: string;
    whoever: string;
    database: string;
    roles: boolean;
    schemas: boolean;
    public: boolean;
    foreign_roles: string[];
    foreign_owners: { owner: string; all: boolean }[];
  }>(
    `select current_user as who, quote_ident(current_user) as whoever, quote_ident(current_database()) as database,
       r.rolsuper or r.rolcreaterole as roles,
       has_database_privilege(current_database(), 'create') as schemas,
       has_schema_privilege('public', 'create') and has_schema_privilege('public', 'usage with grant option') as public,
       array(select o.rolname::text from pg_roles o where o.rolname in ('lc_app', 'lc_readonly')
         -- Before 16, whoever may make roles may change all but superusers.
         and current_setting('server_version_num')::int >= 160000
         and not pg_has_role(o.oid, 'member with admin option') order by 1) as foreign_roles,
       (select coalesce(jsonb_agg(jsonb_build_object('owner', quote_ident(o.rolname), 'all', o.rolsuper) order by o.rolname), '[]')
         from pg_roles o where not pg_has_role(o.oid, 'usage') and exists (select 1 from pg_class c where c.relowner = o.oid
           and c.relkind = 'r' and c.relnamespace in (to_regnamespace('public'), to_regnamespace('auth')))) as foreign_owners
     from pg_roles r where r.rolname = current_user`,
  );
  const found = rows[0];
  if (!found) return;
  const { whoever, database } = found;
  const foreignRoles = found.foreign_roles.join(', ');
  const lacking: Lacking[] = [
    ...(found.roles
      ? []
      : [
          {
            words: ['建角色', 'the right to create roles'],
            run: `alter role ${whoever} createrole`,
          } as const,
        ]),
    ...(found.schemas
      ? []
      : [
          {
            words: ['在库中建模式', 'the right to create schemas in the database'],
            run: `grant create on database ${database} to ${whoever}`,
          } as const,
        ]),
    ...(found.public
      ? []
      : [
          {
            words: ['使用模式 public', 'rights on the schema public'],
            run: `grant all on schema public to ${whoever} with grant option`,
          } as const,
        ]),
    ...(foreignRoles === ''
      ? []
      : [
          {
            words: [
              `管理他人所建的角色 ${foreignRoles}`,
              `control of ${foreignRoles}, which another user made`,
            ],
            run: `grant ${foreignRoles} to ${whoever} with admin option`,
          } as const,
        ]),
    ...found.foreign_owners.map(
      ({ owner, all }): Lacking => ({
        words: [`更改 ${owner} 的表`, `control of the tables that ${owner} owns`],
        // Nobody is to become a superuser for it.
        run: all ? `(pg_restore --no-owner, as ${whoever})` : `grant ${owner} to ${whoever}`,
      }),
    ),
  ];
  if (lacking.length === 0) return;
  const [zh, en] = [0, 1].map((language) =>
    lacking.map(({ words }) => words[language]).join(language ? ', ' : '、'),
  );
  const run = lacking.map((l) => `${l.run};`).join(' ');
  throw new SettingsError(
    `DATABASE_URL 的用户 ${found.who} 缺少权限:${zh}。请数据库管理员在库 ${database} 中执行后再启动 / ` +
      `the user ${found.who} of DATABASE_URL lacks ${en}; let an administrator run in database ${database}, then start again: ${run}`,
  );
}
