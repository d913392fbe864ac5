/** What other capabilities and the command line may use of the audit log. */
export { type ChainReport, verifyChain } from './verify-chain.ts';
