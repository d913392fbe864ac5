import i18next from 'i18next';
import { hasWords } from '../../lib/i18n.ts';

/** Words for a code of the audit log, `<group>.<code>`; a code without words is shown as it is. */
export function auditWords(group: string, code: string): string {
  const key = `${group}.${code}`;
  return hasWords(key) ? i18next.t(key) : code;
}
