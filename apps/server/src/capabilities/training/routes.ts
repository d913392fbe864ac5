import * as contract from '@lianchuang/domain/training/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { addTrainingPlan } from './add-training-plan.ts';
import { addTrainingSession } from './add-training-session.ts';
import { changeTrainingPlan } from './change-training-plan.ts';
import { checkIn } from './check-in.ts';
import { correctTrainingSession } from './correct-training-session.ts';
import { getTrainingSession } from './get-training-session.ts';
import { issueCheckInCode } from './issue-check-in-code.ts';
import { listTrainees } from './list-trainees.ts';
import { listTrainingHours } from './list-training-hours.ts';
import { listTrainingPlans } from './list-training-plans.ts';
import { listTrainingSessions } from './list-training-sessions.ts';
import { readCheckIn } from './read-check-in.ts';
import { removeTrainingPlan } from './remove-training-plan.ts';
import { removeTrainingSession } from './remove-training-session.ts';
import { saveTrainees } from './save-trainees.ts';

export const trainingRoutes: RouteEntry[] = [
  read(contract.listTrainingPlans, 'training.read', listTrainingPlans),
  write(contract.addTrainingPlan, 'training.change', addTrainingPlan),
  write(contract.changeTrainingPlan, 'training.change', changeTrainingPlan),
  write(contract.removeTrainingPlan, 'training.change', removeTrainingPlan),
  read(contract.listTrainingSessions, 'training.read', listTrainingSessions),
  read(contract.getTrainingSession, 'training.read', getTrainingSession),
  write(contract.addTrainingSession, 'training.change', addTrainingSession),
  write(contract.correctTrainingSession, 'training.change', correctTrainingSession),
  write(contract.removeTrainingSession, 'training.change', removeTrainingSession),
  write(contract.saveTrainees, 'training.change', saveTrainees),
  read(contract.listTrainees, 'training.read', listTrainees),
  read(contract.listTrainingHours, 'training.read', listTrainingHours),
  read(contract.issueCheckInCode, 'training.change', issueCheckInCode),
  direct(contract.readCheckIn, 'public', readCheckIn),
  direct(contract.checkIn, 'public', checkIn),
];
