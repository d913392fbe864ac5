/** What other capabilities may use of training. */

export { insertTraining, type NewTrainingPlan, type NewTrainingSession } from './insert-training.ts';
export { trainingMeasures } from './measures.ts';
