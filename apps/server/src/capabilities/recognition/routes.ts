import * as bars from '@lianchuang/domain/recognition/bars-contract';
import * as cases from '@lianchuang/domain/recognition/cases-contract';
import * as nominations from '@lianchuang/domain/recognition/contract';
import { type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { actOnNomination } from './act-on-nomination.ts';
import { actOnTypicalCase } from './act-on-typical-case.ts';
import { checkNomination } from './check-nomination.ts';
import { getNomination } from './get-nomination.ts';
import { judgeNomination } from './judge-nomination.ts';
import { liftBar } from './lift-bar.ts';
import { listBars } from './list-bars.ts';
import { listNominations } from './list-nominations.ts';
import { listSecretaryResults } from './list-secretary-results.ts';
import { listTypicalCases } from './list-typical-cases.ts';
import { nominate } from './nominate.ts';
import { openAwardYear } from './open-award-year.ts';
import { raiseBar } from './raise-bar.ts';
import { saveNominationObjection } from './save-nomination-objection.ts';
import { startTypicalCase } from './start-typical-case.ts';
import { writeTypicalCase } from './write-typical-case.ts';

export const recognitionRoutes: RouteEntry[] = [
  read(nominations.listNominations, 'recognition.read', listNominations),
  read(nominations.checkNomination, 'recognition.nominate', checkNomination),
  read(nominations.getNomination, 'recognition.read', getNomination),
  write(nominations.openAwardYear, 'recognition.decide', openAwardYear),
  write(nominations.nominate, 'recognition.nominate', nominate),
  write(nominations.judgeNomination, 'recognition.decide', judgeNomination),
  write(nominations.saveNominationObjection, 'recognition.decide', saveNominationObjection),
  // Each step asks for the right of whoever takes it.
  write(nominations.actOnNomination, 'recognition.nominate', actOnNomination),
  read(bars.listBars, 'recognition.read', listBars),
  write(bars.raiseBar, 'recognition.decide', raiseBar),
  write(bars.liftBar, 'recognition.decide', liftBar),
  read(bars.listSecretaryResults, 'recognition.read', listSecretaryResults),
  read(cases.listTypicalCases, 'recognition.read', listTypicalCases),
  write(cases.startTypicalCase, 'recognition.nominate', startTypicalCase),
  write(cases.writeTypicalCase, 'recognition.nominate', writeTypicalCase),
  write(cases.actOnTypicalCase, 'recognition.nominate', actOnTypicalCase),
];
