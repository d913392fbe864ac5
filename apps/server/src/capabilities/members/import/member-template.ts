import {
  type MemberField,
  memberFields,
  requiredMemberFields,
} from '@lianchuang/domain/members/import-contract';
import { educations } from '@lianchuang/domain/members/terms';
import type { DirectCall } from '../../../platform/http/route-entry.ts';
import { sendWorkbook } from '../../../platform/workbook/send-workbook.ts';
import { memberHeadings, wordOfEducation } from './member-columns.ts';

const notes: Partial<Record<MemberField, string>> = {
  identity: '18 位,单元格设为文本;出生日期和性别以它为准',
  sex: '可不填;填了就与身份证号核对',
  bornOn: '可不填;填了就与身份证号核对,可只到年月,如 1985.3',
  ethnicGroup: '如 汉族、满族',
  education: educations.map(wordOfEducation).join('、'),
  organisation: '名称或代码;重名时写“上级/名称”;只管一个支部时可不填',
  joinedOn: '如 2001-07-01、2001.7、2001年7月1日',
  fullOn: '预备党员不填',
  phone: '可不填',
  veteran: '是或否,不填为否',
};

/** The workbook to fill in for an import: the headings, and on a second sheet what goes below them (R1.4). */
export async function memberTemplate({ reply }: DirectCall<unknown, unknown, unknown>): Promise<Buffer> {
  const required: readonly string[] = requiredMemberFields;
  return await sendWorkbook(reply, 'members', [
    {
      name: '党员名册',
      columns: memberFields.map((field) => ({
        heading: memberHeadings[field][0] + (required.includes(field) ? '(必填)' : ''),
        width: field === 'identity' || field === 'organisation' ? 26 : 14,
      })),
      rows: [],
    },
    {
      name: '说明',
      columns: [{ heading: '填写项' }, { heading: '怎样填写' }],
      rows: memberFields.flatMap((field) => (notes[field] ? [[memberHeadings[field][0], notes[field]]] : [])),
    },
  ]);
}
