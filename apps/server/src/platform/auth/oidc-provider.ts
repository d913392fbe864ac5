import type { GenericOAuthConfig } from 'better-auth/plugins';
import type { OidcSettings } from './auth-settings.ts';
import { syntheticEmail } from './synthetic-email.ts';

export const oidcProviderId = 'oidc';

/**
 * The configured OpenID Connect provider. A person is found by `preferred_username`, which must be the user name here;
 * afterwards the provider's subject is what counts. Nobody is registered by signing in.
 */
export function oidcProvider(settings: OidcSettings): GenericOAuthConfig {
  return {
    providerId: oidcProviderId,
    name: settings.name,
    discoveryUrl: `${settings.issuer}/.well-known/openid-configuration`,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    scopes: ['openid', 'profile'],
    requireIdTokenVerification: true,
    disableSignUp: true,
    mapProfileToUser: (profile) => {
      const name = profile.preferred_username;
      // Without a user name nobody matches: this address belongs to no one.
      return { email: typeof name === 'string' && name ? syntheticEmail(name) : 'nobody@invalid' };
    },
  };
}
