import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { ProblemError } from '../../platform/errors/problem-error.ts';

const folder = new URL('../../../db/divisions/', import.meta.url);
const inflate = promisify(brotliDecompress);

export interface CountyEntry {
  /** Six digits. */
  code: string;
  name: string;
  city: string;
  province: string;
  townships: number;
  villages: number;
}

export interface Division {
  code: string;
  name: string;
}

export interface CountyDivisions {
  county: CountyEntry;
  townships: (Division & { villages: Division[] })[];
}

const readText = async (name: string): Promise<string> =>
  (await inflate(await readFile(new URL(name, folder)))).toString('utf8');

/** All counties of the country, by code. */
export async function readCounties(): Promise<CountyEntry[]> {
  return (await readText('counties.br')).split('\n').map((line) => {
    const [code = '', name = '', city = '', province = '', townships, villages] = line.split('\t');
    return { code, name, city, province, townships: Number(townships), villages: Number(villages) };
  });
}

/**
 * The real divisions of a county: its townships (nine digits) and their villages (twelve digits), from
 * `db/divisions` (R1.1). Throws `division-unknown`, or `division-unknown-near` with a county of a similar code.
 */
export async function readDivisions(countyCode: string): Promise<CountyDivisions> {
  const counties = await readCounties();
  const county = counties.find((c) => c.code === countyCode);
  if (!county) {
    const near = counties.find(
      (c) => c.code.startsWith(countyCode.slice(0, 4)) || c.code.startsWith(countyCode.slice(0, 2)),
    );
    const params = { code: countyCode, near: near ? `${near.code} ${near.province}${near.name}` : '' };
    throw new ProblemError(near ? 'division-unknown-near' : 'division-unknown', 422, {
      params,
      errors: [{ field: 'divisionCode', code: near ? 'division-unknown-near' : 'division-unknown', params }],
    });
  }
  const townships: CountyDivisions['townships'] = [];
  let inside = false;
  for (const line of (await readText(`${countyCode.slice(0, 2)}.br`)).split('\n')) {
    if (line.startsWith('#')) inside = line.slice(1, 5) === countyCode.slice(2);
    else if (inside && line.startsWith('@')) {
      townships.push({ code: countyCode + line.slice(1, 4), name: line.slice(4), villages: [] });
    } else if (inside) {
      const township = townships.at(-1);
      township?.villages.push({ code: township.code + line.slice(0, 3), name: line.slice(3) });
    }
  }
  return { county, townships };
}
