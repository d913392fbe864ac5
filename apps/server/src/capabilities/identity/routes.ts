import * as contract from '@lianchuang/domain/identity/contract';
import type { Auth } from '../../platform/auth/make-auth.ts';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { addAssignment } from './add-assignment.ts';
import { createUser } from './create-user.ts';
import { getSession } from './get-session.ts';
import { getSetup } from './get-setup.ts';
import { listUsers } from './list-users.ts';
import { removeAssignment } from './remove-assignment.ts';
import { resetPassword } from './reset-password.ts';
import { switchAssignment } from './switch-assignment.ts';
import { updateUser } from './update-user.ts';

export const identityRoutes = ({ oidc }: Pick<Auth, 'oidc'>): RouteEntry[] => [
  direct(contract.getSetup, 'public', getSetup(oidc)),
  read(contract.getSession, 'session.own', getSession),
  direct(contract.switchAssignment, 'session.own', switchAssignment),
  read(contract.listUsers, 'users.read', listUsers),
  write(contract.createUser, 'users.change', createUser),
  write(contract.updateUser, 'users.change', updateUser),
  write(contract.resetPassword, 'users.change', resetPassword),
  write(contract.addAssignment, 'users.change', addAssignment),
  write(contract.removeAssignment, 'users.change', removeAssignment),
];
