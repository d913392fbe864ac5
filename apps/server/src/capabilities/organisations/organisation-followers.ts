import type { AuditActor } from '../../platform/audit/write-audit.ts';
import type { WriteTx } from '../../platform/db/database.ts';

/** One organisation goes into another from a day on, before paths are set anew. */
export interface Merge {
  readonly id: string;
  readonly name: string;
  readonly heirId: string;
  readonly heirPath: string;
  readonly heirName: string;
  readonly from: string;
}

/** What registers of higher levels do in the same transaction when an organisation ends; put together in `compose`. */
export interface OrganisationFollowers {
  /** Hands what belongs to the organisation to its heir. */
  merged(tx: WriteTx, actor: AuditActor, merge: Merge): Promise<void>;
  /** Throws where something still belongs to it. */
  dissolving(tx: WriteTx, id: string): Promise<void>;
}

/** Where there is nothing that could follow. */
export const noFollowers: OrganisationFollowers = {
  merged: async () => undefined,
  dissolving: async () => undefined,
};

/** Several registers, one after the other. */
export const inTurn = (...registers: readonly OrganisationFollowers[]): OrganisationFollowers => ({
  async merged(tx, actor, merge) {
    for (const register of registers) await register.merged(tx, actor, merge);
  },
  async dissolving(tx, id) {
    for (const register of registers) await register.dissolving(tx, id);
  },
});
