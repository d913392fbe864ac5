import * as development from '@lianchuang/domain/development/contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { addApplicant } from './add-applicant.ts';
import { attachDevelopmentDocument } from './attach-development-document.ts';
import { correctApplicant } from './correct-applicant.ts';
import { getDevelopment } from './get-development.ts';
import { listDevelopment } from './list-development.ts';
import { readDevelopmentDocument } from './read-development-document.ts';
import { removeDevelopmentDocument } from './remove-development-document.ts';
import { takeBackStep } from './take-back-step.ts';
import { takeDevelopmentStep } from './take-development-step.ts';

export const developmentRoutes: RouteEntry[] = [
  read(development.listDevelopment, 'development.read', listDevelopment),
  read(development.getDevelopment, 'development.read', getDevelopment),
  write(development.addApplicant, 'development.change', addApplicant),
  write(development.correctApplicant, 'development.change', correctApplicant),
  write(development.takeDevelopmentStep, 'development.change', takeDevelopmentStep),
  write(development.takeBackStep, 'development.change', takeBackStep),
  direct(development.attachDevelopmentDocument, 'development.change', attachDevelopmentDocument),
  direct(development.readDevelopmentDocument, 'development.read', readDevelopmentDocument),
  write(development.removeDevelopmentDocument, 'development.change', removeDevelopmentDocument),
];
