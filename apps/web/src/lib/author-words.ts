import i18next from 'i18next';

/** Who did something: a person's name as it is, the product itself (`lianchuang`) in words. */
export function authorWords(name: string): string {
  return name === 'lianchuang' ? i18next.t('common.role.system') : name;
}
