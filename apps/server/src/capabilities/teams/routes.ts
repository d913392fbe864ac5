import * as coverage from '@lianchuang/domain/coverage/contract';
import * as teams from '@lianchuang/domain/teams/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { addCoveragePoint } from './add-coverage-point.ts';
import { addReserve } from './add-reserve.ts';
import { adoptRules } from './adopt-rules.ts';
import { appointToPost } from './appoint-to-post.ts';
import { assessEnrichment } from './assess-enrichment.ts';
import { attachPaperFile } from './attach-paper-file.ts';
import { changeCoveragePoint } from './change-coverage-point.ts';
import { endReserve } from './end-reserve.ts';
import { getTeam } from './get-team.ts';
import { listCoverage } from './list-coverage.ts';
import { listTeams } from './list-teams.ts';
import { readPaperFile } from './read-paper-file.ts';
import { recordDecision } from './record-decision.ts';
import { recordDisciplineCase } from './record-discipline-case.ts';
import { recordStudySession } from './record-study-session.ts';
import { relieveOfPost } from './relieve-of-post.ts';
import { removeHolding } from './remove-holding.ts';
import { saveTeam } from './save-team.ts';
import { withdrawPaper } from './withdraw-paper.ts';

export const teamRoutes: RouteEntry[] = [
  read(teams.listTeams, 'teams.read', listTeams),
  read(teams.getTeam, 'teams.read', getTeam),
  write(teams.saveTeam, 'teams.change', saveTeam),
  write(teams.appointToPost, 'teams.change', appointToPost),
  write(teams.relieveOfPost, 'teams.change', relieveOfPost),
  write(teams.removeHolding, 'teams.change', removeHolding),
  write(teams.addReserve, 'teams.change', addReserve),
  write(teams.endReserve, 'teams.change', endReserve),
  write(teams.assessEnrichment, 'teams.change', assessEnrichment),
  write(teams.adoptRules, 'teams.change', adoptRules),
  write(teams.recordDecision, 'teams.change', recordDecision),
  write(teams.recordStudySession, 'teams.change', recordStudySession),
  write(teams.recordDisciplineCase, 'teams.change', recordDisciplineCase),
  write(teams.withdrawPaper, 'teams.change', withdrawPaper),
  direct(teams.attachPaperFile, 'teams.change', attachPaperFile),
  direct(teams.readPaperFile, 'teams.read', readPaperFile),
  read(coverage.listCoverage, 'teams.read', listCoverage),
  write(coverage.addCoveragePoint, 'teams.change', addCoveragePoint),
  write(coverage.changeCoveragePoint, 'teams.change', changeCoveragePoint),
];
