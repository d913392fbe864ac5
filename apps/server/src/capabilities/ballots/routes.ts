import * as contract from '@lianchuang/domain/ballots/contract';
import { anonymous, direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { castBallot } from './cast-ballot.ts';
import { discardPaper } from './discard-paper.ts';
import { enterPaper } from './enter-paper.ts';
import { enterPaperAgain } from './enter-paper-again.ts';
import { exchangeSlips } from './exchange-slips.ts';
import { getBallotBox } from './get-ballot-box.ts';
import { openBallot } from './open-ballot.ts';
import { printSlips } from './print-slips.ts';
import { settlePaper } from './settle-paper.ts';
import { voidSlips } from './void-slips.ts';

export const ballotRoutes: RouteEntry[] = [
  read(contract.getBallotBox, 'ballots.read', getBallotBox),
  direct(contract.printSlips, 'ballots.run', printSlips),
  write(contract.voidSlips, 'ballots.run', voidSlips),
  write(contract.exchangeSlips, 'ballots.run', exchangeSlips),
  write(contract.enterPaper, 'ballots.run', enterPaper),
  write(contract.enterPaperAgain, 'ballots.run', enterPaperAgain),
  write(contract.settlePaper, 'ballots.run', settlePaper),
  write(contract.discardPaper, 'ballots.run', discardPaper),
  anonymous(contract.openBallot, openBallot),
  anonymous(contract.castBallot, castBallot),
];
