/** What other capabilities may use of the campaign definition. */
export { type DefinitionVersion, definitionFor, definitionOn, readDefinition } from './read-definition.ts';
