/** What other capabilities may use of the campaign definition. */
export { hashDefinition } from './hash-definition.ts';
export { type LoadedDefinition, loadDefinition } from './load-definition.ts';
export {
  type DefinitionVersion,
  definitionAt,
  definitionFor,
  definitionOn,
  readDefinition,
} from './read-definition.ts';
export { seedDefinition } from './seed-definition.ts';
