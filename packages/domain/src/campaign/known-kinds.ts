import { organisationKinds } from '../organisations/kinds.ts';

/** Every kind of organisation there is (R1.1, R1.3; the identifiers of the glossary). */
export const knownKinds: readonly string[] = organisationKinds;
