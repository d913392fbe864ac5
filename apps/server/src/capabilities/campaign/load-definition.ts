import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { computedMeasures } from '@lianchuang/domain/campaign/computed-measures';
import type { Definition } from '@lianchuang/domain/campaign/definition';
import { issue } from '@lianchuang/domain/campaign/issue';
import { parseDefinition } from '@lianchuang/domain/campaign/parse-definition';
import { DefinitionError, type LocatedIssue } from './definition-error.ts';
import { readDefinitionFolder } from './definition-folder.ts';
import { hashDefinition } from './hash-definition.ts';

export interface LoadedDefinition {
  readonly definition: Definition;
  readonly sourceText: string;
  /** SHA-256 (hex) of definition and source text. */
  readonly hash: string;
}

/**
 * Reads a campaign's folder: `source.txt` and all `.yaml` files below it, merged by top-level key, and checks it.
 * Throws a `DefinitionError` with every mistake and its file, line and column (R3.1, R3.2).
 * `published`: measures that registers publish.
 */
export async function loadDefinition(
  folder: string,
  published: ReadonlySet<string> = computedMeasures,
): Promise<LoadedDefinition> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new DefinitionError([
      { ...issue('folder-missing', [], { folder }), file: '.', line: 1, column: 1 },
    ]);
  const { merged, issues, locate } = await readDefinitionFolder(folder);
  const sourceText = await readSource(folder, issues);
  if (issues.length > 0) throw new DefinitionError(inOrder(issues));
  const parsed = parseDefinition(merged, sourceText, published);
  if (parsed.issues.length > 0) throw new DefinitionError(inOrder(parsed.issues.map(locate)));
  if (!parsed.definition) throw new Error('a definition without issues must have been read');
  return { definition: parsed.definition, sourceText, hash: hashDefinition(parsed.definition, sourceText) };
}

async function readSource(folder: string, issues: LocatedIssue[]): Promise<string> {
  try {
    return await readFile(join(folder, 'source.txt'), 'utf8');
  } catch {
    issues.push({ ...issue('source-missing', []), file: 'source.txt', line: 1, column: 1 });
    return '';
  }
}

function inOrder(issues: readonly LocatedIssue[]): LocatedIssue[] {
  return [...issues].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}
