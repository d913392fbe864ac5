import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import { Pool } from 'pg';
import type { OidcSettings } from './auth-settings.ts';
import { oidcProvider, oidcProviderId } from './oidc-provider.ts';

/** Header in which our own HTTP layer tells better-auth the client's address; what a client sends is dropped. */
export const clientAddressHeader = 'x-lianchuang-client';

/** Sign-in, sign-out, second factor and sessions; nothing of better-auth leaks out of this folder. */
export interface Auth {
  /** Answers one request below `/api/auth`. */
  handle(request: Request): Promise<Response>;
  /** Name of the session cookie, and the secret its value is signed with. */
  readonly cookieName: string;
  readonly secret: string;
  /** Whether cookies travel over https only. */
  readonly secure: boolean;
  /** Origin of the address people open. */
  readonly origin: string;
  readonly oidc: { readonly id: string; readonly name: string } | undefined;
  close(): Promise<void>;
}

export interface AuthOptions {
  /** Connection of the role `lc_app`. */
  readonly appUrl: string;
  readonly secret: string;
  /** The address people open, e.g. `http://127.0.0.1:8080`; https makes cookies secure. */
  readonly baseUrl: string;
  readonly oidc?: OidcSettings | undefined;
  /** Sign-in attempts from one address in a row before a minute's pause. */
  readonly attempts?: number;
}

/** A session lasts one working day and is not prolonged, so that reading it never writes. */
const sessionSeconds = 12 * 3600;

/**
 * Makes the sign-in machinery (R3.7) on the database's `auth` schema. Nobody signs up: users come
 * from the identity capability. A person whose account is disabled or who holds no role gets no session.
 */
export function makeAuth(options: AuthOptions): Auth {
  const { secret, baseUrl, oidc } = options;
  const secure = baseUrl.startsWith('https:');
  const pool = new Pool({ connectionString: options.appUrl, max: 4, options: '-c search_path=auth' });
  // A connection lost while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const perMinute = { window: 60, max: options.attempts ?? 20 };

  const auth = betterAuth({
    appName: '联创',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    // What goes wrong is answered; the product's own log tells of it, without passwords or addresses.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: 10,
      maxPasswordLength: 128,
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    account: {
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: [oidcProviderId] },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: {
        '/sign-in/*': perMinute,
        '/change-password': perMinute,
        '/two-factor/*': perMinute,
      },
    },
    // Whatever name the server is reached by (localhost, an address in the building's network): the page's own origin.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    onAPIError: { errorURL: '/sign-in' },
    advanced: {
      cookiePrefix: 'lc',
      useSecureCookies: secure,
      // Said aloud, because better-auth leaves them off where it believes to be under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { validateSchema: false },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const roles = await pool.query('select 1 from public.assignments_of($1) limit 1', [
              session.userId,
            ]);
            if (roles.rowCount === 0) {
              throw new APIError('FORBIDDEN', { code: 'USER_DISABLED', message: 'disabled' });
            }
          },
        },
      },
    },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        displayUsername: false,
        usernameValidator: (name) => /^[a-zA-Z0-9._-]+$/.test(name),
      }),
      twoFactor({ issuer: '联创' }),
      ...(oidc ? [genericOAuth({ config: [oidcProvider(oidc)] })] : []),
    ],
  });

  return {
    handle: (request) => auth.handler(request),
    cookieName: `${secure ? '__Secure-' : ''}lc.session_token`,
    secret,
    secure,
    origin: new URL(baseUrl).origin,
    oidc: oidc ? { id: oidcProviderId, name: oidc.name } : undefined,
    close: () => pool.end(),
  };
}
