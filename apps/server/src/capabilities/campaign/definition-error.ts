import type { Issue } from '@lianchuang/domain/campaign/issue';
import { type IssueLanguage, issueMessage } from '@lianchuang/domain/campaign/issue-messages';

/** A mistake in a definition folder with its place: file relative to the folder, line and column from 1. */
export interface LocatedIssue extends Issue {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Thrown by `loadDefinition`; carries every mistake found. */
export class DefinitionError extends Error {
  readonly issues: readonly LocatedIssue[];

  constructor(issues: readonly LocatedIssue[]) {
    super(issues.map((found) => issueLine(found, 'en')).join('\n'));
    this.name = 'DefinitionError';
    this.issues = issues;
  }
}

/** `targets.yaml:12:5  message  [code]`, as editors and terminals link it. */
export function issueLine(found: LocatedIssue, language: IssueLanguage): string {
  return `${found.file}:${found.line}:${found.column}  ${issueMessage(found, language)}  [${found.code}]`;
}
