import type { OrganisationKind } from '@lianchuang/domain/organisations/kinds';
import { foldText } from '../../platform/workbook/cell-text.ts';

export type OrganisationField = 'name' | 'kind' | 'supervisor' | 'administrator' | 'code' | 'founded-on';

/** Headings by field; the first is the one of the template and of messages. */
export const organisationHeadings: Readonly<Record<OrganisationField, readonly [string, ...string[]]>> = {
  name: ['名称', '组织名称', '党组织名称', '单位名称', '组织', '名稱', '組織名稱', 'organisation'],
  kind: ['类型', '类别', '组织类型', '组织类别', '種類', '類型', '類別', 'type'],
  supervisor: [
    '上级',
    '上级党组织',
    '上级组织',
    '上级名称',
    '属地上级',
    '领导它的组织',
    '上級',
    '上級黨組織',
  ],
  administrator: [
    '行政隶属',
    '主管单位',
    '主管部门',
    '行政主管',
    '行政上级',
    '行政隸屬',
    '主管單位',
    '主管部門',
  ],
  code: ['代码', '组织代码', '编码', '编号', '区划代码', '代碼', '編碼'],
  'founded-on': ['成立日期', '成立时间', '成立', '设立日期', '成立時間', 'founded'],
};

export const requiredFields = ['name', 'kind', 'supervisor'] as const satisfies readonly OrganisationField[];

/** Words for each kind (glossary); the first is the one of the template. */
export const kindWords: Readonly<Record<OrganisationKind, readonly [string, ...string[]]>> = {
  'county-committee': ['县委', '縣委'],
  'township-committee': ['乡镇党委', '乡党委', '镇党委', '鄉鎮黨委'],
  'county-direct-committee': ['县直党委', '縣直黨委'],
  'organs-work-committee': ['县直机关工委', '机关工委', '縣直機關工委'],
  'village-branch': ['村党组织', '村党支部', '村级党组织', '党支部', '村黨組織', '村黨支部', '村級黨組織'],
  'agri-department': ['县直涉农部门', '涉农部门', '縣直涉農部門'],
  'township-station': ['乡镇站所', '站所', '鄉鎮站所'],
  organ: ['机关', '县直机关', '機關'],
  'state-enterprise': ['国有企业', '国企', '國有企業', '公有制企业'],
  'private-enterprise': ['非公企业', '企业', '非公有制企业', '非公企業', '企業', 'enterprise'],
  'industry-branch': ['产业党支部', '产业协会党支部', '產業黨支部'],
  'labour-base-branch': ['劳务基地党支部', '勞務基地黨支部'],
};

const kindOf = new Map(
  (Object.entries(kindWords) as [OrganisationKind, readonly string[]][]).flatMap(([kind, words]) =>
    [kind, ...words].map((word): [string, OrganisationKind] => [foldText(word), kind]),
  ),
);

/** The kind a word means, Chinese or identifier; undefined when it means none. */
export function kindOfWord(word: string): OrganisationKind | undefined {
  return kindOf.get(foldText(word));
}
