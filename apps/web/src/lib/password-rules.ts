/** Rules of a new password; each has its words at `password.<rule>`. The server checks the length again. */
export const passwordRules = ['length', 'two-kinds', 'not-the-name'] as const;
export type PasswordRule = (typeof passwordRules)[number];

/** The rules a password breaks: 10 to 128 characters, at least two kinds of them, not holding the user name. */
export function brokenPasswordRules(password: string, username: string): PasswordRule[] {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
  const name = username.trim().toLowerCase();
  const broken: PasswordRule[] = [];
  if (password.length < 10 || password.length > 128) broken.push('length');
  if (kinds < 2) broken.push('two-kinds');
  if (name !== '' && password.toLowerCase().includes(name)) broken.push('not-the-name');
  return broken;
}
