import type { FormBurden } from '@lianchuang/domain/campaign/burden';
import type { IssueLanguage } from '@lianchuang/domain/campaign/issue-messages';
import { issueLine, type LocatedIssue } from './definition-error.ts';
import { formatTable } from './format-table.ts';

const words = {
  'zh-Hans': {
    found: (n: number) => `发现 ${n} 处错误`,
    good: '没有错误',
    burden: '填报负担(每个组织每年)',
    heads: ['填报表', '季度', '半年', '全年', '手工填写', '带出待确认', '系统算出'],
  },
  en: {
    found: (n: number) => `${n} ${n === 1 ? 'mistake' : 'mistakes'} found`,
    good: 'no mistakes',
    burden: 'Burden (one organisation, one year)',
    heads: ['form', 'quarters', 'halves', 'year', 'typed', 'filled in', 'worked out'],
  },
} as const;

/** What `lianchuang campaign check` prints: one line a mistake, and without any the burden of each form. */
export function formatCheck(
  issues: readonly LocatedIssue[],
  burdens: readonly FormBurden[],
  language: IssueLanguage,
): string {
  const say = words[language];
  if (issues.length > 0) {
    return [...issues.map((found) => issueLine(found, language)), '', say.found(issues.length)].join('\n');
  }
  const rows = burdens.map((b) => [
    language === 'en' ? b.form : b.title,
    b.periods.quarter,
    b.periods.half,
    b.periods.year,
    b.typed,
    b.filled,
    b.computed,
  ]);
  return [say.good, '', say.burden, formatTable(say.heads, rows)].join('\n');
}
