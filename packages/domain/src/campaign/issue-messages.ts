import type { Issue } from './issue.ts';

export type IssueLanguage = 'zh-Hans' | 'en';
type Message = readonly [zhHans: string, en: string];

/** What each mistake says, in Chinese and in English; `{name}` is filled from the issue's params. */
export const issueMessages: Readonly<Record<string, Message>> = {
  'folder-missing': ['找不到文件夹“{folder}”', 'there is no folder "{folder}"'],
  'folder-empty': ['文件夹中没有 .yaml 文件', 'the folder holds no .yaml file'],
  'source-missing': ['缺少讲话原文 source.txt', 'the source text source.txt is missing'],
  'file-too-large': ['文件超过 {most} 字节', 'the file has more than {most} bytes'],
  'yaml-syntax': ['YAML 语法错误:{reason}', 'YAML syntax: {reason}'],
  'yaml-not-a-map': ['文件最外层应为“键: 值”', 'the file must hold "key: value" at its top'],
  'key-twice': ['“{key}”在 {first} 中已经给出', '"{key}" is already given in {first}'],
  'unknown-key': ['不认识的键“{key}”', 'unknown key "{key}"'],
  missing: ['缺少“{key}”', '"{key}" is missing'],
  'wrong-type': ['类型不对,应为 {expected}', 'wrong type, {expected} expected'],
  'not-allowed': ['不能为“{value}”,可用:{allowed}', '"{value}" is not allowed; use one of: {allowed}'],
  'too-small': ['太小或太少,至少 {least}', 'too small or too few, at least {least}'],
  'too-big': ['太大或太长,至多 {most}', 'too big or too long, at most {most}'],
  'wrong-form': ['“{value}”的写法不对', '"{value}" is not written the right way'],
  'not-valid': ['不正确', 'not valid'],
  'band-one-comparison': [
    '每档只写 atLeast、moreThan、atMost 中的一个',
    'a band takes exactly one of atLeast, moreThan, atMost',
  ],
  'duplicate-id': ['编号“{id}”重复', 'the id "{id}" is used twice'],
  'unknown-measure': ['没有度量“{id}”', 'there is no measure "{id}"'],
  'unknown-indicator': ['没有指标“{id}”', 'there is no indicator "{id}"'],
  'unknown-standard': ['没有标准“{id}”', 'there is no standard "{id}"'],
  'unknown-kind': ['没有组织类别“{id}”', 'there is no kind of organisation "{id}"'],
  'unknown-group': ['没有目标分组“{id}”', 'there is no group "{id}"'],
  'unknown-target': ['没有目标“{id}”', 'there is no target "{id}"'],
  'unknown-programme': [
    '没有载体“{id}”,或以自己为上级',
    'there is no programme "{id}", or it is its own parent',
  ],
  'unknown-judgement': [
    '本类组织的标准中没有评定项“{id}”',
    'no standard of this kind has a judged criterion "{id}"',
  ],
  'weight-missing': ['“{id}”按权重汇总,须写 weight', '"{id}" is weighted and needs a weight'],
  'ratio-words-missing': [
    '“{id}”按分子、分母汇总,须写 numerator 和 denominator',
    '"{id}" rolls up as a ratio and needs numerator and denominator',
  ],
  'min-above-max': ['最小值 {min} 大于最大值 {max}', 'min {min} is above max {max}'],
  'measure-not-of-kind': ['“{kind}”没有度量“{id}”', '"{kind}" does not have the measure "{id}"'],
  'condition-one-operand': [
    '每个条件只写 measure、passes 中的一个',
    'a condition takes exactly one of measure, passes',
  ],
  'condition-no-comparison': ['条件没有比较值', 'the condition compares with nothing'],
  'condition-passes-compares': ['passes 不带比较值', 'passes takes no comparison'],
  'standard-not-for-kind': [
    '标准“{id}”用于“{kind}”,不在此列',
    'the standard "{id}" is for "{kind}", which is not among these',
  ],
  'standards-for-one-kind': [
    '“{kind}”已有标准,“{id}”多余',
    '"{kind}" already has a standard here, "{id}" is one too many',
  ],
  'standard-missing-for-kind': ['没有写“{kind}”的标准', 'no standard is named for "{kind}"'],
  'linear-empty': ['from 与 to 相同', 'from and to are the same'],
  'against-better': [
    '得分方向与度量相反(度量以“{better}”为好)',
    'points go against the measure (better is "{better}")',
  ],
  'band-points-above-criterion': [
    '本档 {points} 分,超过本项的 {most} 分',
    'the band gives {points} points, more than the {most} of its criterion',
  ],
  'band-points-unreached': [
    '本项 {points} 分,最高一档只有 {best} 分',
    'the criterion has {points} points, but its best band gives {best}',
  ],
  'bands-mixed': ['各档的方向不一致', 'the bands point both ways'],
  'bands-overlap': ['分档重叠(在 {value} 处)', 'bands overlap (at {value})'],
  'bands-unordered': [
    '分档次序不对(在 {value} 处):从最好写到最低',
    'bands out of order (at {value}): best first',
  ],
  'criterion-one-operand': [
    '每项只写 measure、indicator 中的一个',
    'a criterion takes exactly one of measure, indicator',
  ],
  'good-points-not-sum': [
    '本方面 {points} 分,各项合计 {sum} 分',
    'the good has {points} points, its criteria add up to {sum}',
  ],
  'standard-total': ['各方面合计 {sum} 分,应为 {total} 分', 'the goods add up to {sum} points, not {total}'],
  'pass-above-total': ['达标线 {pass} 高于满分 {total}', 'the pass mark {pass} is above the total {total}'],
  'main-standard-twice': [
    '“{kind}”已有主要标准“{first}”,其余须写 main: false',
    '"{kind}" already has the main standard "{first}"; others need main: false',
  ],
  'indicator-needs-condition': ['share、count 须写 where', 'share and count need where'],
  'indicator-needs-measure': ['须写 measure', 'a measure is needed'],
  'indicator-ratio-of-single': [
    '度量“{id}”没有分子、分母,不能用 ratio',
    'the measure "{id}" has no numerator and denominator, so ratio cannot be used',
  ],
  'unit-mismatch': [
    '单位为 {unit},而指标为 {indicator}',
    'the unit is {unit}, the indicator has {indicator}',
  ],
  'target-range-open': ['between 须写 requiredMax', 'between needs requiredMax'],
  'target-range': [
    'requiredMax 只用于 between,且不小于 required({required})',
    'requiredMax goes with between only and is not below required ({required})',
  ],
  'striving-short': [
    '争取值 {striving} 不及要求值 {required}',
    'striving {striving} falls short of required {required}',
  ],
  'parts-and-combine': ['parts 和 combine 须同时写', 'parts and combine go together'],
  'due-outside-campaign': [
    '第 {due} 年超出活动的 {years} 年',
    'year {due} is outside the {years} years of the campaign',
  ],
  'year-outside-campaign': [
    '第 {year} 年超出活动的 {years} 年',
    'year {year} is outside the {years} years of the campaign',
  ],
  'trajectory-beyond-due': [
    '第 {year} 年晚于到期的第 {due} 年',
    'year {year} is after year {due}, when the target is due',
  ],
  'trajectory-unordered': [
    '进度的年份须递增(第 {year} 年)',
    'the years of a trajectory must rise (year {year})',
  ],
  'years-not-in-order': [
    '此处应为第 {expected} 年,不是 {year}',
    'year {expected} is expected here, not {year}',
  ],
  'period-twice': ['“{kind}”的规则重复', 'the rule for "{kind}" is given twice'],
  'no-such-period': ['没有“{kind}”这种周期的规则', 'there is no rule for periods of kind "{kind}"'],
  'form-twice': ['“{kind}”已有填报表“{first}”', '"{kind}" already has the form "{first}"'],
  'question-one-purpose': [
    '每问只写 measure、judge、text 中的一个',
    'a question takes exactly one of measure, judge, text',
  ],
  'asked-twice': ['“{id}”已在“{first}”中问过', '"{id}" is already asked in "{first}"'],
  'asks-computed': ['“{id}”由系统算出,不必填报', '"{id}" is worked out by the product and is not asked'],
  'measure-not-asked': [
    '“{kind}”的填报表没有问“{id}”,也没有台账提供',
    'no form asks "{kind}" for "{id}", and no register publishes it',
  ],
  'judgement-not-asked': [
    '“{kind}”的填报表没有自评项“{id}”',
    'the form of "{kind}" has no self-judgement "{id}"',
  ],
  cycle: ['循环引用:{chain}', 'a circle: {chain}'],
  'quote-not-in-source': ['原文中没有“{quote}”', 'the source does not contain "{quote}"'],
};

/** The message of an issue in one language; the bare code when there is none. */
export function issueMessage(found: Pick<Issue, 'code' | 'params'>, language: IssueLanguage): string {
  const message = issueMessages[found.code];
  if (!message) return found.code;
  const text = language === 'en' ? message[1] : message[0];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(found.params[name] ?? whole));
}
