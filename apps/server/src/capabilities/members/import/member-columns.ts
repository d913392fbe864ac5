import type { MemberField } from '@lianchuang/domain/members/import-contract';
import type { Education } from '@lianchuang/domain/members/terms';
import { ethnicGroups } from '@lianchuang/domain/members/terms';
import { foldText } from '../../../platform/workbook/cell-text.ts';

/** Headings by field as county offices write them; the first is the one of template, export and messages. */
export const memberHeadings: Readonly<Record<MemberField, readonly [string, ...string[]]>> = {
  name: ['姓名', '党员姓名', '名字', 'name'],
  identity: [
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '公民身份证号码',
    '身份证',
    '證件號碼',
    '证件号码',
    '身份證號',
    '身份證號碼',
  ],
  sex: ['性别', '性別', 'sex'],
  bornOn: ['出生日期', '出生年月', '出生年月日', '出生时间', '生日', '出生', '出生時間'],
  ethnicGroup: ['民族', '族别', '族別'],
  education: ['学历', '文化程度', '文化', '最高学历', '學歷'],
  organisation: [
    '所在党组织',
    '所在支部',
    '所在党支部',
    '党支部',
    '支部',
    '所属党组织',
    '所属支部',
    '组织关系所在党组织',
    '党组织',
    '组织',
    '单位',
    '所在單位',
    '黨支部',
    '所在黨支部',
  ],
  joinedOn: [
    '入党日期',
    '入党时间',
    '入党年月',
    '加入党组织日期',
    '加入中共组织的时间',
    '接收预备党员日期',
    '入黨時間',
    '入黨日期',
  ],
  fullOn: ['转正日期', '转正时间', '转为正式党员日期', '转正年月', '轉正時間', '轉正日期'],
  phone: ['联系电话', '电话', '手机', '手机号', '手机号码', '电话号码', '联系方式', '聯繫電話', '手機'],
  occupation: ['职业', '工作岗位', '职务', '从事职业', '职业或职务', '職業'],
  specialSkills: ['特长', '专长', '技术特长', '特長'],
  veteran: ['退伍军人', '复员军人', '复退军人', '是否退伍军人', '是否复员军人', '退伍軍人'],
  returnedYouth: ['返乡青年', '是否返乡青年', '返鄉青年'],
  graduate: ['大学毕业生', '是否大学毕业生', '大學畢業生'],
  capableVillager: ['富民能人', '致富能手', '是否致富能手', '是否富民能人', '致富能人'],
};

const educationWords: Readonly<Record<Education, readonly [string, ...string[]]>> = {
  none: ['无', '文盲', '半文盲', '识字很少', '没上过学'],
  primary: ['小学', '小学肄业', '初小', '高小', '小學'],
  'junior-middle': ['初中', '初级中学', '初中肄业'],
  'senior-middle': ['高中', '普通高中', '高中肄业'],
  'secondary-vocational': ['中专', '中等专科', '中技', '职高', '技校', '中师', '职业高中', '中專'],
  'junior-college': ['大专', '专科', '大学专科', '高职', '大專'],
  bachelor: ['本科', '大学本科', '大学', '大學'],
  master: ['硕士', '研究生', '硕士研究生', '碩士'],
  doctor: ['博士', '博士研究生'],
};

/** The word of the template and of exports. */
export function wordOfEducation(education: Education): string {
  return educationWords[education][0];
}

const educationOf = new Map(
  (Object.entries(educationWords) as [Education, readonly string[]][]).flatMap(([key, words]) =>
    [key, ...words].map((word): [string, Education] => [foldText(word), key]),
  ),
);

/** The education a word means; undefined when it means none. */
export function educationOfWord(word: string): Education | undefined {
  return educationOf.get(foldText(word).replace(/(毕业|在读|文化|学历|及以下)$/, ''));
}

/** The ethnic group a word means, with or without 族; undefined when there is no such group. */
export function ethnicOfWord(word: string): string | undefined {
  const folded = foldText(word);
  return ethnicGroups.find((group) => folded === group || folded === `${group}族`);
}

export function sexOfWord(word: string): 'male' | 'female' | undefined {
  const folded = foldText(word);
  if (['男', '男性', 'm', 'male', '1'].includes(folded)) return 'male';
  return ['女', '女性', 'f', 'female', '2'].includes(folded) ? 'female' : undefined;
}

/** 是 and 否 in the ways they are written; a blank is no; undefined when it is neither. */
export function yesOfWord(word: string): boolean | undefined {
  const folded = foldText(word);
  if (['是', '有', '√', '✓', 'y', 'yes', '1', 'true', '対', '对'].includes(folded)) return true;
  return ['', '否', '无', '×', 'x', 'n', 'no', '0', 'false', '-', '/', '不是'].includes(folded)
    ? false
    : undefined;
}
