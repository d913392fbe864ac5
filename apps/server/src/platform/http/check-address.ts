import { createServer } from 'node:net';
import { addressProblem } from './address-problem.ts';

/** Whether an address can be listened on, asked before anything long begins. Throws `SettingsError`. */
export function checkAddress(host: string, port: number): Promise<void> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on('error', (error) => failed(addressProblem(error, host, port)));
    probe.listen({ host, port }, () => probe.close(() => done()));
  });
}
