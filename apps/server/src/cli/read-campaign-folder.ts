import { DefinitionError, type LocatedIssue } from '../capabilities/campaign/definition-error.ts';
import { type LoadedDefinition, loadDefinition } from '../capabilities/campaign/load-definition.ts';

export interface ReadFolder {
  readonly loaded: LoadedDefinition | undefined;
  readonly issues: readonly LocatedIssue[];
  /** 0 in order, 1 mistakes in the definition, 2 no such folder. */
  readonly exitCode: 0 | 1 | 2;
}

/** Loads a definition folder and turns its mistakes into a list and an exit code. */
export async function readCampaignFolder(folder: string): Promise<ReadFolder> {
  try {
    return { loaded: await loadDefinition(folder), issues: [], exitCode: 0 };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    const wrongUse = error.issues.some((found) => found.code === 'folder-missing');
    return { loaded: undefined, issues: error.issues, exitCode: wrongUse ? 2 : 1 };
  }
}
