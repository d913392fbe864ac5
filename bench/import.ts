import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { Client } from 'pg';
import { makeIdentity } from '../apps/server/src/compose/testing/make-identity.ts';
import { systemScope } from '../apps/server/src/platform/db/scope.ts';
import type { Cell } from '../apps/server/src/platform/workbook/cell.ts';
import { writeWorkbook } from '../apps/server/src/platform/workbook/write-workbook.ts';
import type { Imported } from './import-child.ts';
import { copyFile, copyFolder, registers, workbookFile } from './import-files.ts';
import { median } from './measure.ts';
import type { Bench } from './open-bench.ts';
import type { Part } from './report.ts';
import { benchSearch } from './search.ts';

const members = 100_000;
const rounds = 3;
const perDay = 400;
const mostBytes = 500 * 1024 * 1024;

/** Import of a workbook of 100,000 members against parsing plus COPY alone, and search among them afterwards. */
export async function benchImport({ product, data }: Bench): Promise<Part[]> {
  const owner = new Client({ connectionString: product.ownerUrl });
  await owner.connect();
  try {
    await writeMembers(product, data);
    const run = async (side: 'product' | 'copy'): Promise<Imported> => {
      const child = fork(new URL('./import-child.ts', import.meta.url), [side, data, product.ownerUrl]);
      const [said] = (await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(([code]) => Promise.reject(new Error(`the ${side} ended with ${code}`))),
      ])) as [Imported];
      return said;
    };
    const ours: Imported[] = [];
    const floor: Imported[] = [];
    for (let round = 0; round < rounds; round++) {
      if (round > 0) await forget(owner);
      ours.push(await run('product'));
      if (round === 0) await keepForCopy(owner, data);
      floor.push(await run('copy'));
      for (const { table } of await registers(owner)) await owner.query(`truncate bench_${table} cascade`);
    }
    await owner.query('vacuum (analyze) member, member_affiliation, member_event');
    const search = await benchSearch(product);
    await forget(owner);
    const ms = median(ours.map((r) => r.ms));
    const base = median(floor.map((r) => r.ms));
    const peak = Math.max(...ours.map((r) => r.peak));
    const memory = (bytes: number) => ({ value: bytes / 1024 / 1024, unit: 'MiB' });
    return [
      {
        title: 'Import of 100,000 members',
        how: `A workbook of ${members.toLocaleString('en')} rows and 12 columns, sent through the API as the county officer sends it, checked against the register, every row written with its sealed numbers, its place and its event, beside the members of the demonstration county. The floor parses the same workbook with the same reader and copies (COPY) the finished rows of the three tables into tables with the same indexes and constraints; it checks and seals nothing. Each in a process of its own with the memory at its highest, in turn, median of ${rounds}.`,
        lines: [
          {
            what: 'import, from the upload to the last row written',
            value: ms / 1000,
            unit: 's',
            ratio: ms / base,
            to: 'x the floor',
            goal: { text: 'within 2 x', met: ms / base <= 2 },
          },
          { what: 'floor: parsing and COPY', value: base / 1000, unit: 's' },
          {
            what: 'peak memory of the import, server and all',
            ...memory(peak),
            goal: { text: 'under 500 MB', met: peak < mostBytes },
          },
          { what: 'peak memory of the floor', ...memory(Math.max(...floor.map((r) => r.peak))) },
        ],
      },
      search,
    ];
  } finally {
    await owner.end();
    rmSync(workbookFile(data), { force: true });
    rmSync(copyFolder(data), { recursive: true, force: true });
  }
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国春梅文玉'];
const educations = ['小学', '初中', '高中', '中专', '大专', '大学本科'];

/** A workbook of people who do not exist, spread over the county's organisations; each has a number of their own. */
async function writeMembers(product: Bench['product'], data: string): Promise<void> {
  const places = await product.db.read(systemScope(1), (tx) =>
    tx.many<{ place: string }>(
      `select distinct u.name || '/' || v.name as place from organisation o
       join organisation_version v on v.county_id = o.county_id and v.organisation_id = o.id and v.valid_to is null
       join organisation_version u on u.county_id = o.county_id and u.organisation_id = v.supervisor_id and u.valid_to is null
       where o.county_id = $1 and o.kind = 'village-branch' and o.dissolved_on is null order by 1`,
      [tx.countyId],
    ),
  );
  const row = (i: number): Cell[] => {
    const sex = i % 4 === 0 ? 'female' : 'male';
    const bornOn = new Date(Date.UTC(1940, 0, 1 + Math.floor(i / perDay))).toISOString().slice(0, 10);
    const pick = (from: readonly string[], by: number) => from[Math.floor(i / by) % from.length] as string;
    return [
      pick(surnames, 1) + pick(given, 7) + pick(given, 13),
      makeIdentity(bornOn, sex, 1 + (i % perDay), '999998'),
      sex === 'female' ? '女' : '男',
      bornOn,
      '汉族',
      pick(educations, 3),
      places[i % places.length]?.place ?? '',
      '1995-07-01',
      '1996-07-01',
      `000-${String(10_000_000 + i)}`,
      '务农',
      '种植',
    ];
  };
  const headings =
    '姓名 身份证号 性别 出生日期 民族 学历 所在党支部 入党日期 转正日期 联系电话 职业 特长'.split(' ');
  await writeWorkbook(createWriteStream(workbookFile(data)), [
    {
      name: '党员',
      columns: headings.map((heading) => ({ heading })),
      rows: Array.from({ length: members }, (_, i) => row(i)),
    },
  ]);
}

/** The rows of an import as files for COPY, and tables like the register's to copy them into. */
async function keepForCopy(owner: Client, data: string): Promise<void> {
  mkdirSync(copyFolder(data));
  // PostgreSQL runs as another user when the bench runs as root.
  chmodSync(copyFolder(data), 0o777);
  for (const { table, columns } of await registers(owner)) {
    const id = table === 'member' ? 'id' : 'member_id';
    await owner.query(`create table bench_${table} (like ${table} including all)`);
    const { rows } = await owner.query<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and conrelid = $1::regclass`,
      [table],
    );
    for (const { definition } of rows) {
      const own = definition.replace('REFERENCES member(', 'REFERENCES bench_member(');
      await owner.query(`alter table bench_${table} add ${own}`);
    }
    await owner.query(
      `copy (select ${columns} from ${table} where ${id} in (${imported})) to '${copyFile(data, table)}'`,
    );
  }
}

const imported = `select id from member where identity_masked like '999998%'`;

/** Takes the imported members away again, as nobody but the database's owner can. */
async function forget(owner: Client): Promise<void> {
  await owner.query(`create temporary table gone as ${imported}`);
  await owner.query('set session_replication_role = replica');
  for (const { table } of await registers(owner)) {
    const id = table === 'member' ? 'id' : 'member_id';
    await owner.query(`delete from ${table} where ${id} in (select id from gone)`);
  }
  await owner.query('reset session_replication_role');
  await owner.query('drop table gone');
  await owner.query('vacuum (analyze) member, member_affiliation, member_event');
}
