/** One measured line: a number with its unit, its ratio to the part's base where it has one, and its goal. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  /** What the ratio is to, e.g. `of the floor`. */
  readonly to?: string;
  readonly goal?: { readonly text: string; readonly met: boolean };
}

/** What one part of the bench says. */
export interface Part {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly lines: readonly Line[];
}

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** A part as a Markdown table. */
export function asMarkdown(part: Part): string {
  const rows = part.lines.map((l) =>
    [
      l.what,
      l.ratio === undefined ? '' : `${l.ratio.toFixed(2)} ${l.to ?? ''}`.trim(),
      `${shown(l.value)} ${l.unit}`,
      l.goal ? `${l.goal.text}: ${l.goal.met ? 'met' : '**missed**'}` : '',
    ].join(' | '),
  );
  return [
    `## ${part.title}`,
    '',
    part.how,
    '',
    '| what | ratio | measured | goal |',
    '| --- | --- | --- | --- |',
    ...rows.map((r) => `| ${r} |`),
    '',
  ].join('\n');
}
