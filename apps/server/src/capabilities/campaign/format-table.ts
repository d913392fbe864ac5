/**
 * A table for the terminal: words to the left, numbers to the right. Chinese characters take two
 * columns there, so they count double.
 */
export function formatTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [heads, ...rows].map((row) => row.map(String));
  const numbers = heads.map((_, c) => rows.every((row) => typeof row[c] === 'number'));
  const widths = heads.map((_, c) => Math.max(...lines.map((row) => width(row[c] ?? ''))));
  return lines
    .map((row) =>
      row
        .map((cell, c) => {
          const space = ' '.repeat((widths[c] ?? 0) - width(cell));
          return numbers[c] ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function width(text: string): number {
  let columns = 0;
  for (const char of text)
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1;
  return columns;
}
