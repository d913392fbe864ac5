/** What other capabilities may use of liaison and demonstration points. */
export { insertDemonstrationPoints, insertLiaisonPoints, type LiaisonToInsert } from './insert-points.ts';
export { pointMeasures } from './measures.ts';
