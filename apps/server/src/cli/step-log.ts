/** Shows steps one after the other, each with the seconds it took. */
export function stepLog(): { begin(name: string): void; end(): void } {
  let started = 0;
  const end = (): void => {
    if (started > 0) process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    started = 0;
  };
  return {
    begin(name) {
      end();
      started = performance.now();
      process.stderr.write(`  ${name} … `);
    },
    end,
  };
}
