import { authCall } from './auth-call.ts';

/** Ends the session and opens the sign-in page afresh; nothing of the session stays in memory. */
export async function signOut(): Promise<void> {
  try {
    await authCall('/sign-out');
  } finally {
    location.assign('/sign-in');
  }
}
