const domain = 'users.lianchuang.invalid';

/** The address better-auth wants for each user; `.invalid` can never receive anything. */
export function syntheticEmail(username: string): string {
  return `${username.toLowerCase()}@${domain}`;
}

/** Takes the invented address out of what people see (the label in an authenticator app). */
export function withoutSyntheticDomain(text: string): string {
  return text.replaceAll(`@${domain}`, '').replaceAll(`%40${domain}`, '');
}
