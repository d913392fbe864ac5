import * as contract from '@lianchuang/domain/periods/contract';
import { systemScope } from '../../platform/db/scope.ts';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { closePeriod } from './close-period.ts';
import { listLate } from './list-late.ts';
import { listPeriods } from './list-periods.ts';
import { lockPeriod } from './lock-period.ts';
import { openPeriod } from './open-period.ts';
import { previewLock } from './preview-lock.ts';
import { remindLate } from './remind-late.ts';
import { reopenPeriod } from './reopen-period.ts';
import { verifyPeriod } from './verify-period.ts';

export const cycleRoutes: RouteEntry[] = [
  read(contract.listPeriods, 'periods.read', listPeriods),
  write(contract.openPeriod, 'periods.run', openPeriod),
  write(contract.closePeriod, 'periods.run', closePeriod),
  write(contract.reopenPeriod, 'periods.run', reopenPeriod),
  read(contract.previewLock, 'periods.run', previewLock),
  write(contract.lockPeriod, 'periods.run', lockPeriod),
  // The seal is over the whole county, whoever asks; only the verdict is told.
  direct(contract.verifyPeriod, 'periods.read', ({ platform, actor, input }) =>
    platform.db.read(systemScope(actor.scope.countyId), (tx) => verifyPeriod(tx, input.params.id)),
  ),
  write(contract.remindLate, 'returns.review', remindLate),
  read(contract.listLate, 'periods.read', listLate),
];
