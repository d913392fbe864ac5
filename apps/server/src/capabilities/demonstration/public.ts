/** What the command line may use of the demonstration. */
export { type Demonstration, type DemonstrationOptions, makeDemonstration } from './make-demonstration.ts';
