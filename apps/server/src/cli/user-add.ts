import { randomBytes } from 'node:crypto';
import { roleSchema } from '@lianchuang/domain/identity/roles';
import { type Command, Option } from 'commander';
import { createUserInCounty } from '../capabilities/identity/public.ts';
import { systemActor } from '../capabilities/setup/public.ts';
import { systemScope } from '../platform/db/scope.ts';
import { ProblemError } from '../platform/errors/problem-error.ts';
import { type DataOptions, dataOption, printJson, withCounty } from './with-product.ts';

interface Options extends DataOptions {
  name?: string;
  role: string;
  organisation?: string;
  password?: string;
  json?: boolean;
}

/** `user add USERNAME --role R [--organisation NAME|ID]`: a new account; without `--password` one is made and printed once. */
export function addUser(program: Command): void {
  dataOption(
    program
      .command('user')
      .description('用户 / users')
      .command('add')
      .argument('<username>')
      .description('新增用户 / add a user'),
  )
    .addOption(new Option('--role <role>', '岗位 / role').choices(roleSchema.options).makeOptionMandatory())
    .option('--organisation <name>', '组织名称或编号,默认县委 / organisation, default the county committee')
    .option('--name <name>', '姓名 / display name')
    .option('--password <password>')
    .option('--json', 'JSON')
    .action(async (username: string, options: Options) => {
      if (!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(username)) throw new ProblemError('invalid-username', 422);
      const password = options.password ?? randomBytes(9).toString('base64url');
      if (password.length < 10) throw new ProblemError('password-too-short', 422);
      const organisation = await withCounty(options, ({ db }, county) =>
        db.write(systemScope(county.county_id), async (tx) => {
          const found = await tx.many<{ id: string; name: string }>(
            `select o.id, v.name from organisation o join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
             where o.county_id = $1 and o.dissolved_on is null and (o.id::text = $2 or v.name = $2 or ($2 = '' and o.kind = 'county-committee'))`,
            [tx.countyId, options.organisation ?? ''],
          );
          const only = found[0];
          if (!only || found.length > 1)
            throw new ProblemError('organisation-name-unclear', 422, {
              params: { name: options.organisation ?? '' },
            });
          await createUserInCounty(tx, systemActor, {
            username,
            displayName: options.name ?? username,
            password,
            assignments: [{ role: roleSchema.parse(options.role), organisationId: only.id }],
          });
          return only.name;
        }),
      );
      if (options.json)
        printJson({
          username,
          role: options.role,
          organisation,
          password: options.password ? undefined : password,
        });
      else
        process.stdout.write(
          `${username} · ${options.role} · ${organisation}${options.password ? '' : `\n口令(只显示一次)/ password, shown once: ${password}`}\n`,
        );
    });
}
