import type { Definition } from '@lianchuang/domain/campaign/definition';
import type { IssueLanguage } from '@lianchuang/domain/campaign/issue-messages';
import { formatTable } from './format-table.ts';

const words = {
  'zh-Hans': {
    assumed: '设定',
    years: '年度安排',
    standards: '标准',
    targets: '目标任务',
    standardHeads: ['标准', '组织类别', '达标分', '方面', '指标项', '一票否决'],
    targetHeads: ['目标', '要求', '到期', '原文'],
    every: { 'every-year': '每年', 'every-quarter': '每季度' },
  },
  en: {
    assumed: 'assumed',
    years: 'Years',
    standards: 'Standards',
    targets: 'Targets',
    standardHeads: ['standard', 'for', 'pass', 'goods', 'criteria', 'vetoes'],
    targetHeads: ['target', 'required', 'due', 'quote'],
    every: { 'every-year': 'every year', 'every-quarter': 'every quarter' },
  },
} as const;

/** A definition at a glance: years, standards and targets, with what is assumed marked so. */
export function formatDefinition(definition: Definition, language: IssueLanguage): string {
  const say = words[language];
  const mark = (assumed: boolean) => (assumed ? ` (${say.assumed})` : '');
  const year = (due: number) => String(definition.firstYear + due - 1);
  const standards = definition.standards.map((standard) => [
    `${standard.title}${mark(standard.assumed)}`,
    standard.for,
    standard.pass.total,
    standard.goods.length,
    standard.goods.reduce((sum, good) => sum + good.criteria.length, 0),
    standard.vetoes.length,
  ]);
  const targets = definition.targets.map((target) => [
    `${target.id} ${target.title}${mark(target.assumed)}`,
    `${target.comparator === 'between' ? '' : target.comparator} ${figures(target)}`.trim(),
    typeof target.due === 'number' ? year(target.due) : say.every[target.due],
    target.quote,
  ]);
  return [
    `${definition.title} (${definition.id})`,
    '',
    say.years,
    ...definition.years.map((y) => `${year(y.year)}  ${y.title}  ${y.quote}`),
    '',
    say.standards,
    formatTable(say.standardHeads, standards),
    '',
    say.targets,
    formatTable(say.targetHeads, targets),
  ].join('\n');
}

function figures(target: Definition['targets'][number]): string {
  const one = (value: number) =>
    target.unit === 'share' ? `${Math.round(value * 1000) / 10}%` : String(value);
  const upper = target.requiredMax === undefined ? '' : `–${one(target.requiredMax)}`;
  const striving = target.striving === undefined ? '' : ` (→ ${one(target.striving)})`;
  return one(target.required) + upper + striving;
}
