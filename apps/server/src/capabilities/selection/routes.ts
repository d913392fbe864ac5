import * as competitions from '@lianchuang/domain/selection/competitions-contract';
import * as elections from '@lianchuang/domain/selection/elections-contract';
import * as secondments from '@lianchuang/domain/selection/secondments-contract';
import * as terms from '@lianchuang/domain/selection/term-changes-contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { actOnCompetition } from './act-on-competition.ts';
import { actOnElection } from './act-on-election.ts';
import { confirmRound } from './confirm-round.ts';
import { createCompetition } from './create-competition.ts';
import { createElection } from './create-election.ts';
import { createSecondment } from './create-secondment.ts';
import { createTermChange } from './create-term-change.ts';
import { endSecondment } from './end-secondment.ts';
import { extendSecondment } from './extend-secondment.ts';
import { getCompetition } from './get-competition.ts';
import { getElection } from './get-election.ts';
import { getTermChange } from './get-term-change.ts';
import { listCompetitions } from './list-competitions.ts';
import { listElections } from './list-elections.ts';
import { listSecondments } from './list-secondments.ts';
import { listTermChanges } from './list-term-changes.ts';
import { saveApplication } from './save-application.ts';
import { saveCandidates } from './save-candidates.ts';
import { saveObjection } from './save-objection.ts';
import { saveRound } from './save-round.ts';
import { saveScores } from './save-scores.ts';
import { saveTermChange } from './save-term-change.ts';
import { tickStage } from './tick-stage.ts';

export const selectionRoutes: RouteEntry[] = [
  read(elections.listElections, 'selection.read', listElections),
  read(elections.getElection, 'selection.read', getElection),
  write(elections.createElection, 'selection.change', createElection),
  write(elections.saveCandidates, 'selection.change', saveCandidates),
  write(elections.saveRound, 'selection.change', saveRound),
  write(elections.confirmRound, 'selection.change', confirmRound),
  write(elections.actOnElection, 'selection.change', actOnElection),
  read(competitions.listCompetitions, 'selection.read', listCompetitions),
  read(competitions.getCompetition, 'selection.read', getCompetition),
  write(competitions.createCompetition, 'selection.change', createCompetition),
  write(competitions.saveApplication, 'selection.change', saveApplication),
  write(competitions.saveScores, 'selection.change', saveScores),
  write(competitions.saveObjection, 'selection.change', saveObjection),
  write(competitions.actOnCompetition, 'selection.change', actOnCompetition),
  read(secondments.listSecondments, 'selection.read', listSecondments),
  write(secondments.createSecondment, 'selection.change', createSecondment),
  write(secondments.extendSecondment, 'selection.change', extendSecondment),
  write(secondments.endSecondment, 'selection.change', endSecondment),
  read(terms.listTermChanges, 'selection.read', listTermChanges),
  read(terms.getTermChange, 'selection.read', getTermChange),
  write(terms.createTermChange, 'selection.change', createTermChange),
  write(terms.saveTermChange, 'selection.change', saveTermChange),
  write(terms.tickStage, 'selection.change', tickStage),
];
