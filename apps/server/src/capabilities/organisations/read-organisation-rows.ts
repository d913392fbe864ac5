import type { importOrganisations as contract } from '@lianchuang/domain/organisations/contract';
import type { OrganisationKind } from '@lianchuang/domain/organisations/kinds';
import type { z } from 'zod';
import type { SheetRow } from '../../platform/workbook/cell.ts';
import { cellText, foldText, isFormulaError } from '../../platform/workbook/cell-text.ts';
import type { MatchedColumns } from '../../platform/workbook/match-columns.ts';
import { readDay } from '../../platform/workbook/read-day.ts';
import { kindOfWord, type OrganisationField } from './organisation-columns.ts';

export type ImportError = z.output<(typeof contract)['response']>['errors'][number];

/** An organisation as a row tells of it; what could not be read is null and already among the errors. */
export interface Draft {
  readonly row: number;
  readonly name: string;
  readonly kind: OrganisationKind | null;
  readonly supervisor: string;
  readonly administrator: string;
  readonly code: string | null;
  readonly foundedOn: string | null;
  /** Whether the row names the day itself. */
  readonly foundedGiven: boolean;
}

/** Notes an error of a row in the column of a field. */
export type Note = (
  row: number,
  field: OrganisationField,
  code: string,
  params?: ImportError['params'],
) => void;

const limits = { shortest: 2, name: 60, code: 20 };

/** Reads each row by itself and notes what is wrong in it; rows with none of the fields are passed over. */
export function readOrganisationRows(
  table: MatchedColumns<OrganisationField>,
  from: string,
  note: Note,
): Draft[] {
  const drafts: Draft[] = [];
  for (const row of table.rows) {
    const fields = textsOf(table, row, note);
    if (Object.values(fields).every((text) => text === '')) continue;
    const day = fields['founded-on'] === '' ? from : readDay(table.cellOf(row, 'founded-on'));
    if (day === null)
      note(row.number, 'founded-on', 'date-unreadable', { value: short(fields['founded-on']) });
    if (length(fields.code) > limits.code) note(row.number, 'code', 'code-too-long', { limit: limits.code });
    drafts.push({
      row: row.number,
      name: nameOf(row.number, fields.name, note),
      kind: kindIn(row.number, fields.kind, note),
      supervisor: fields.supervisor,
      administrator: fields.administrator,
      code: fields.code === '' ? null : fields.code,
      foundedOn: day,
      foundedGiven: fields['founded-on'] !== '',
    });
  }
  return drafts;
}

function textsOf(table: MatchedColumns<OrganisationField>, row: SheetRow, note: Note) {
  const textOf = (field: OrganisationField): string => {
    const cell = table.cellOf(row, field);
    if (isFormulaError(cell)) note(row.number, field, 'formula-error', { value: String(cell) });
    return cellText(cell);
  };
  return {
    name: textOf('name'),
    kind: textOf('kind'),
    supervisor: textOf('supervisor'),
    administrator: textOf('administrator'),
    code: foldText(textOf('code')).toUpperCase(),
    'founded-on': textOf('founded-on'),
  };
}

function nameOf(row: number, name: string, note: Note): string {
  if (name === '') note(row, 'name', 'missing-name');
  else if (length(name) < limits.shortest) note(row, 'name', 'name-too-short', { limit: limits.shortest });
  else if (length(name) > limits.name) note(row, 'name', 'name-too-long', { limit: limits.name });
  return name;
}

function kindIn(row: number, word: string, note: Note): OrganisationKind | null {
  const kind = kindOfWord(word);
  if (kind) return kind;
  if (word === '') note(row, 'kind', 'missing-kind');
  else note(row, 'kind', 'unknown-kind', { value: short(word) });
  return null;
}

/** Enough of a text to find it again. */
export function short(text: string): string {
  return length(text) > 40 ? `${[...text].slice(0, 40).join('')}…` : text;
}

function length(text: string): number {
  return [...text].length;
}
