/** What other capabilities and the command line may use of identity. */
export { createUserInCounty, type NewUser } from './create-user-in-county.ts';
export { type BulkUser, createUsersInBulk } from './create-users-in-bulk.ts';
export { demonstrationPassword } from './demonstration-password.ts';
export { nameUser } from './name-user.ts';
export { nobodyNearer } from './nobody-nearer.ts';
export { clearSecondFactor, signOutUser } from './sign-in-store.ts';
