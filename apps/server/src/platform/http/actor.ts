import type { Right, Role } from '@lianchuang/domain/identity/roles';
import type { Scope } from '../db/scope.ts';

/** Who acts in a request, under one of their role assignments. */
export interface Actor {
  readonly userId: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly assignmentId: string;
  readonly organisationId: string;
  readonly path: string;
  readonly rights: readonly Right[];
  readonly scope: Scope;
  /** A county role that has not enrolled a second factor yet may only do that. */
  readonly mustEnrolTotp: boolean;
  readonly totpEnabled: boolean;
}
