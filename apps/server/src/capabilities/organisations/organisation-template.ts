import { organisationKinds } from '@lianchuang/domain/organisations/kinds';
import type { DirectCall } from '../../platform/http/route-entry.ts';
import { sendWorkbook } from '../../platform/workbook/send-workbook.ts';
import { kindWords, organisationHeadings, requiredFields } from './organisation-columns.ts';

const notes: readonly [field: keyof typeof organisationHeadings, note: string][] = [
  ['name', '2 至 60 个字,同一上级之下不能重名'],
  ['kind', '见下面的类型'],
  ['supervisor', '属地管理的上级:名称或代码,可以是本表中的,也可以是已有的;重名时写“上级/名称”'],
  ['administrator', '可不填:主管单位与上级不同时填写'],
  ['code', '可不填:不超过 20 个字符'],
  ['founded-on', '可不填,如 2008-01-31;不填时用导入时选的生效日期'],
];

/** The workbook to fill in for an import: the headings, and on a second sheet what goes below them. */
export async function organisationTemplate({
  reply,
}: DirectCall<unknown, unknown, unknown>): Promise<Buffer> {
  const required: readonly string[] = requiredFields;
  return await sendWorkbook(reply, 'organisations', [
    {
      name: '组织',
      columns: notes.map(([field]) => ({
        heading: organisationHeadings[field][0] + (required.includes(field) ? '(必填)' : ''),
        width: field === 'name' || field === 'supervisor' ? 32 : 18,
      })),
      rows: [],
    },
    {
      name: '说明',
      columns: [{ heading: '填写项' }, { heading: '怎样填写' }],
      rows: [
        ...notes.map(([field, note]) => [organisationHeadings[field][0], note]),
        ...organisationKinds
          .filter((kind) => kind !== 'county-committee')
          .map((kind) => [organisationHeadings.kind[0], kindWords[kind][0]]),
      ],
    },
  ]);
}
