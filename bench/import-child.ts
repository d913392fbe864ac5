// One import, or its floor, in a process of its own, so that its memory is its own: `import-child.ts SIDE DATA OWNER_URL`.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { MemberImport } from '@lianchuang/domain/members/import-contract';
import { Client } from 'pg';
import { tuneRuntime } from '../apps/server/src/tune-runtime.ts';
import { copyFile, registers, workbookFile } from './import-files.ts';
import { timed } from './measure.ts';

/** What a child says at its end. */
export interface Imported {
  readonly ms: number;
  /** Resident memory at its highest, in bytes. */
  readonly peak: number;
}

tuneRuntime();
const { openProduct } = await import('../apps/server/src/compose/open-product.ts');
const { readWorkbook } = await import('../apps/server/src/platform/workbook/read-workbook.ts');
const { serve, signIn } = await import('./serve.ts');

const [side, data = '', ownerUrl = ''] = process.argv.slice(2);
const { ms } = await (side === 'product' ? byProduct() : byCopy());
const said: Imported = { ms, peak: await peakMemory() };
process.send?.(said);
process.disconnect?.();

/** Of this process alone: what `resourceUsage` says begins with the memory of whoever started it. */
async function peakMemory(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes ? Number(kilobytes) * 1024 : process.resourceUsage().maxRSS * 1024;
}

/** The workbook through the API as the county officer sends it: taken in, checked, every row written. */
async function byProduct(): Promise<{ ms: number }> {
  const product = await openProduct({ data, databaseUrl: ownerUrl });
  const { app } = await serve(product);
  const cookie = await signIn(app, 'officer');
  const call = async (request: {
    method: 'GET' | 'POST';
    url: string;
    payload?: object;
    headers?: object;
  }) => {
    const response = await app.inject({
      ...request,
      headers: { cookie, 'idempotency-key': randomUUID(), ...request.headers },
    });
    if (response.statusCode !== 200) throw new Error(`${request.url}: ${response.body.slice(0, 500)}`);
    return response.json<MemberImport>();
  };
  const settled = async (job: MemberImport): Promise<MemberImport> => {
    let now = job;
    while (now.state === 'reading' || now.state === 'importing') {
      await new Promise((done) => setTimeout(done, 50));
      now = await call({ method: 'GET', url: `/api/v1/member-imports/${job.id}` });
    }
    if ((now.state !== 'checked' && now.state !== 'done') || now.counts.refused > 0)
      throw new Error(JSON.stringify({ counts: now.counts, issues: now.issues.slice(0, 3) }));
    return now;
  };
  const bytes = await readFile(workbookFile(data));
  const taken = await timed(async () => {
    const form = new FormData();
    form.set('file', new File([bytes], 'members.xlsx'));
    const sent = new Response(form);
    const checked = await settled(
      await call({
        method: 'POST',
        url: '/api/v1/member-imports',
        headers: { 'content-type': sent.headers.get('content-type') ?? '' },
        payload: Buffer.from(await sent.arrayBuffer()),
      }),
    );
    const url = `/api/v1/member-imports/${checked.id}/commit`;
    await settled(await call({ method: 'POST', url, payload: { rows: 'all' } }));
  });
  await app.close();
  await product.close(true);
  return taken;
}

/** The same workbook parsed, and the rows the register made of it copied into tables with the same indexes. */
async function byCopy(): Promise<{ ms: number }> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const bytes = await readFile(workbookFile(data));
  const taken = await timed(async () => {
    await readWorkbook(bytes, { rows: 200_000, inflated: 400 * 1024 * 1024 });
    await client.query('begin');
    for (const { table, columns } of await registers(client)) {
      await client.query(`copy bench_${table} (${columns}) from '${copyFile(data, table)}'`);
    }
    await client.query('commit');
  });
  await client.end();
  return taken;
}
