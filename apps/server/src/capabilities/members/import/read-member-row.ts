import type { ImportIssue, MemberField } from '@lianchuang/domain/members/import-contract';
import type { Cell, SheetRow } from '../../../platform/workbook/cell.ts';
import { cellText, isFormulaError } from '../../../platform/workbook/cell-text.ts';
import { readDay } from '../../../platform/workbook/read-day.ts';
import { checkCard } from '../check-card.ts';
import { educationOfWord, ethnicOfWord, sexOfWord, yesOfWord } from './member-columns.ts';

/** Which column holds which field. */
export type Mapping = ReadonlyMap<MemberField, number>;

/** A row that can be read, folded and in clear; a field is null where its column is missing or its cell is blank. */
export interface MemberDraft {
  readonly row: number;
  readonly name: string;
  readonly identity: string;
  readonly sex: 'male' | 'female';
  readonly bornOn: string;
  readonly ethnicGroup: string;
  readonly education: string;
  readonly organisation: string;
  readonly joinedOn: string;
  readonly fullOn: string | null;
  readonly phone: string | null;
  readonly occupation: string | null;
  readonly specialSkills: string | null;
  readonly veteran: boolean | null;
  readonly returnedYouth: boolean | null;
  readonly graduate: boolean | null;
  readonly capableVillager: boolean | null;
}

export type NoteIssue = (field: MemberField, code: string, params?: ImportIssue['params']) => void;

const longest = 40;
const longestText = 100;
/** From here on a number has lost its last digits in a spreadsheet. */
const exact = 1e15;

/** Whether any column that is read holds something: trailing blank rows hold nothing. */
export function holdsAnything(row: SheetRow, mapping: Mapping): boolean {
  return [...mapping.values()].some((at) => cellText(row.cells[at] ?? null) !== '');
}

/**
 * Reads one row by itself: dates, words and numbers as people write them. What is wrong is noted by field; null when
 * anything is. `today` is the day nothing may lie after.
 */
export function readMemberRow(
  row: SheetRow,
  mapping: Mapping,
  today: string,
  report: NoteIssue,
): MemberDraft | null {
  let bad = false;
  const fault: NoteIssue = (field, code, params) => {
    bad = true;
    report(field, code, params);
  };
  const cellOf = (field: MemberField): Cell => row.cells[mapping.get(field) ?? -1] ?? null;
  const textOf = (field: MemberField, most = longestText): string => {
    const cell = cellOf(field);
    if (isFormulaError(cell)) fault(field, 'formula-error', { value: String(cell) });
    const text = cellText(cell);
    if ([...text].length > most) fault(field, 'text-too-long', { limit: most });
    return text;
  };
  const optional = (field: MemberField): string | null => (mapping.has(field) ? textOf(field) : null);
  const wordOf = <T>(field: MemberField, read: (word: string) => T | undefined): T | null => {
    const word = textOf(field);
    if (word === '') return null;
    const value = read(word);
    if (value === undefined) fault(field, 'word-unknown', { value: word.slice(0, 20) });
    return value ?? null;
  };
  const dayOf = (field: MemberField): string | null => {
    const text = textOf(field, longest);
    if (text === '' || /^[-—/无]+$/.test(text)) return null;
    if (isHalfMonth(cellOf(field))) fault(field, 'month-or-tenth', { value: text, year: text.slice(0, 4) });
    const day = readDay(cellOf(field));
    if (day === null) fault(field, 'date-unreadable', { value: text.slice(0, 20) });
    return day;
  };
  const flagOf = (field: MemberField): boolean | null =>
    mapping.has(field) ? (wordOf(field, yesOfWord) ?? false) : null;

  const name = textOf('name', longest);
  if (name === '') fault('name', 'missing-name');
  else if ([...name].length < 2) fault('name', 'name-too-short', { limit: 2 });
  const identityCell = cellOf('identity');
  const identity = textOf('identity', longest);
  if (identity === '') fault('identity', 'identity-missing');
  else if (typeof identityCell === 'number' && identityCell >= exact) fault('identity', 'identity-as-number');
  const ethnicGroup = wordOf('ethnicGroup', ethnicOfWord);
  if (ethnicGroup === null && cellText(cellOf('ethnicGroup')) === '') fault('ethnicGroup', 'word-missing');
  const education = wordOf('education', educationOfWord);
  if (education === null && cellText(cellOf('education')) === '') fault('education', 'word-missing');
  const sex = wordOf('sex', sexOfWord);
  const joinedOn = dayOf('joinedOn');
  if (joinedOn === null && cellText(cellOf('joinedOn')) === '') fault('joinedOn', 'date-missing');
  const fullOn = dayOf('fullOn');
  const phoneText = optional('phone');
  const phone = phoneText === null || /^[-—/无]*$/.test(phoneText) ? null : phoneText;
  const born = bornOf(cellOf('bornOn'), textOf('bornOn', longest));
  if (born === undefined) fault('bornOn', 'date-unreadable', { value: textOf('bornOn').slice(0, 20) });
  const texts = { occupation: optional('occupation'), specialSkills: optional('specialSkills') };
  const flags = {
    veteran: flagOf('veteran'),
    returnedYouth: flagOf('returnedYouth'),
    graduate: flagOf('graduate'),
    capableVillager: flagOf('capableVillager'),
  };
  if (bad || joinedOn === null || ethnicGroup === null || education === null) return null;
  const { card, errors } = checkCard({ identity, phone, joinedOn, fullOn, sex }, today);
  for (const error of errors) fault(error.field as MemberField, error.code, error.params);
  if (card && born && !born.some((start) => card.bornOn.startsWith(start)))
    fault('bornOn', 'birth-disagrees', { date: card.bornOn });
  if (bad || !card) return null;
  return {
    row: row.number,
    name,
    identity: card.identity,
    sex: card.sex,
    bornOn: card.bornOn,
    ethnicGroup,
    education,
    organisation: textOf('organisation'),
    joinedOn,
    fullOn,
    phone: card.phone,
    ...texts,
    ...flags,
  };
}

/** `1985.1` as a number: January, or an October whose nought the spreadsheet left out. */
function isHalfMonth(cell: Cell): boolean {
  return typeof cell === 'number' && /^\d{4}\.1$/.test(String(cell));
}

/**
 * How the birth date may begin: a day, or a month or year where no more is written (`1985.3`, `1985`); null when
 * blank, undefined when unreadable.
 */
function bornOf(cell: Cell, text: string): readonly string[] | null | undefined {
  if (text === '') return null;
  if (isHalfMonth(cell)) return [`${text.slice(0, 4)}-01`, `${text.slice(0, 4)}-10`];
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text);
  if (month) return [`${month[1]}-${(month[2] ?? '').padStart(2, '0')}`];
  if (/^\d{6}$/.test(text)) return [`${text.slice(0, 4)}-${text.slice(4)}`];
  if (/^\d{4}年?$/.test(text)) return [text.slice(0, 4)];
  const day = readDay(cell);
  return day === null ? undefined : [day];
}
