/** An OpenID Connect provider people may sign in with; they must exist here already. */
export interface OidcSettings {
  /** Issuer URL; its discovery document lies at `/.well-known/openid-configuration` below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

export interface AuthSettings {
  readonly oidc: OidcSettings | undefined;
  /** Overrides whether county roles must enrol a second factor; undefined: in real counties only. */
  readonly requireTotp: boolean | undefined;
  /** Signs cookies instead of the key file. */
  readonly secret: string | undefined;
}

/** Reads `LC_OIDC_*`, `LC_REQUIRE_TOTP` and `LC_AUTH_SECRET` from an environment. */
export function authSettings(env: Readonly<Record<string, string | undefined>>): AuthSettings {
  const issuer = env.LC_OIDC_ISSUER;
  const clientId = env.LC_OIDC_CLIENT_ID;
  return {
    oidc:
      issuer && clientId
        ? {
            issuer: issuer.replace(/\/+$/, ''),
            clientId,
            clientSecret: env.LC_OIDC_CLIENT_SECRET ?? '',
            name: env.LC_OIDC_NAME ?? '统一身份认证',
          }
        : undefined,
    requireTotp: truth(env.LC_REQUIRE_TOTP),
    secret: env.LC_AUTH_SECRET || undefined,
  };
}

function truth(value: string | undefined): boolean | undefined {
  return value === 'true' ? true : value === 'false' ? false : undefined;
}
