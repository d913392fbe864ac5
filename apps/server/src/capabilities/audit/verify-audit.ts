import type { verifyAudit as contract } from '@lianchuang/domain/audit/contract';
import type { z } from 'zod';
import type { ReadTx } from '../../platform/db/database.ts';
import { verifyChain } from './verify-chain.ts';

/** Checks the county's whole audit chain, for the auditor. */
export async function verifyAudit(tx: ReadTx): Promise<z.input<(typeof contract)['response']>> {
  return await verifyChain(tx);
}
