import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Issue, issue, type Path } from '@lianchuang/domain/campaign/issue';
import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { LocatedIssue } from './definition-error.ts';
import { locateNode } from './locate-node.ts';

/** A definition is some hundred kilobytes; a file beyond this is a mistake. */
const mostBytes = 2_000_000;

interface YamlFile {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Where a part of the merged definition comes from: the file, and for an item of a list its number there. */
interface Origin {
  readonly from: YamlFile;
  readonly index: number | undefined;
}

/** A definition folder's files merged by top-level key, with the way back to file, line and column. */
export interface DefinitionFolder {
  readonly merged: Record<string, unknown>;
  readonly issues: LocatedIssue[];
  readonly locate: (found: Issue) => LocatedIssue;
}

/** Reads and merges all `.yaml` files below a folder, in the order of their paths. Issues are mistakes of syntax. */
export async function readDefinitionFolder(folder: string): Promise<DefinitionFolder> {
  const origins = new Map<string, Origin[]>();
  const merged: Record<string, unknown> = {};
  const issues: LocatedIssue[] = [];
  const files = await yamlFiles(folder);
  if (files.length === 0) issues.push(at('.', issue('folder-empty', [])));
  for (const file of files) {
    const read = await readYaml(folder, file);
    issues.push(...read.issues);
    if (read.yaml) mergeInto(merged, origins, read.yaml, issues);
  }
  const first = files.includes('campaign.yaml') ? 'campaign.yaml' : (files[0] ?? '.');
  return { merged, issues, locate: (found) => locate(origins, first, found) };
}

async function yamlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function readYaml(folder: string, file: string): Promise<{ yaml?: YamlFile; issues: LocatedIssue[] }> {
  const path = join(folder, file);
  if ((await stat(path)).size > mostBytes)
    return { issues: [at(file, issue('file-too-large', [], { most: mostBytes }))] };
  const lines = new LineCounter();
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const issues = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return at(file, issue('yaml-syntax', [], { reason: error.message }), line, col);
  });
  if (issues.length > 0) return { issues };
  if (document.contents === null) return { issues: [] };
  if (!isMap(document.contents)) return { issues: [at(file, issue('yaml-not-a-map', []))] };
  return { yaml: { file, document, lines }, issues: [] };
}

function mergeInto(
  merged: Record<string, unknown>,
  origins: Map<string, Origin[]>,
  from: YamlFile,
  issues: LocatedIssue[],
): void {
  let content: Record<string, unknown>;
  try {
    content = from.document.toJS() as Record<string, unknown>;
  } catch (error) {
    // Aliases that unfold without end.
    issues.push(
      at(from.file, issue('yaml-syntax', [], { reason: error instanceof Error ? error.message : '' })),
    );
    return;
  }
  for (const [key, value] of Object.entries(content)) {
    const before = origins.get(key);
    const list = merged[key];
    if (
      Array.isArray(value) &&
      isSeq(from.document.get(key, true)) &&
      (before === undefined || Array.isArray(list))
    ) {
      merged[key] = [...(Array.isArray(list) ? list : []), ...value];
      origins.set(key, [...(before ?? []), ...value.map((_, index) => ({ from, index }))]);
    } else if (before) {
      const first = before[0]?.from.file ?? '';
      issues.push(position(from, [key], true, issue('key-twice', [key], { key, first })));
    } else {
      merged[key] = value;
      origins.set(key, [{ from, index: undefined }]);
    }
  }
}

function locate(origins: Map<string, Origin[]>, first: string, found: Issue): LocatedIssue {
  const [key, item, ...rest] = found.path;
  const known = typeof key === 'string' ? origins.get(key) : undefined;
  const origin = typeof item === 'number' ? known?.[item] : known?.[0];
  if (!origin || key === undefined) return at(first, found);
  if (origin.index === undefined)
    return position(origin.from, found.path, found.code === 'unknown-key', found);
  const local: Path = typeof item === 'number' ? [key, origin.index, ...rest] : [key];
  return position(origin.from, local, found.code === 'unknown-key' || local.length === 1, found);
}

function position(from: YamlFile, path: Path, ofKey: boolean, found: Issue): LocatedIssue {
  const { line, col } = from.lines.linePos(locateNode(from.document, path, ofKey));
  return at(from.file, found, line, col);
}

function at(file: string, found: Issue, line = 1, column = 1): LocatedIssue {
  return { ...found, file, line, column };
}
