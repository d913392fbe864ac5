// The client side of the list bench, in a thread of its own, so that it does not share one with the server.
import { connect } from 'node:net';
import { parentPort } from 'node:worker_threads';
import type { Load, Loaded } from './load.ts';

parentPort?.on('message', (load: Load) => {
  run(load).then(
    (loaded) => parentPort?.postMessage(loaded),
    (error: unknown) => {
      throw error;
    },
  );
});

async function run(load: Load): Promise<Loaded> {
  const started = performance.now();
  const until = started + load.milliseconds;
  const counts = await Promise.all(Array.from({ length: load.connections }, () => keepAsking(load, until)));
  return {
    requests: counts.reduce((sum, c) => sum + c, 0),
    milliseconds: performance.now() - started,
  };
}

/** One keep-alive connection that asks again as soon as it is answered; returns how many answers came. */
function keepAsking(load: Load, until: number): Promise<number> {
  const request = `GET ${load.path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${load.cookie}\r\n\r\n`;
  return new Promise((done, failed) => {
    let answered = 0;
    let held: Buffer = Buffer.alloc(0);
    let wanted = -1;
    const socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true }, () =>
      socket.write(request),
    );
    socket.on('error', failed);
    socket.on('data', (chunk: Buffer) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      if (wanted < 0) {
        const end = held.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = held.toString('latin1', 0, end);
        const length = /^content-length: (\d+)$/im.exec(head)?.[1];
        if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
          failed(new Error(`${load.path}: ${held.toString('utf8').slice(0, 400)}`));
          socket.destroy();
          return;
        }
        wanted = end + 4 + Number(length);
      }
      if (held.length < wanted) return;
      answered += 1;
      held = Buffer.alloc(0);
      wanted = -1;
      if (performance.now() < until) socket.write(request);
      else {
        socket.destroy();
        done(answered);
      }
    });
  });
}
