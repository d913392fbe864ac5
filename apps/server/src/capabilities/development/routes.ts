import * as development from '@lianchuang/domain/development/contract';
import * as mobile from '@lianchuang/domain/development/mobile-contract';
import * as plans from '@lianchuang/domain/development/plan-contract';
import * as posts from '@lianchuang/domain/development/post-contract';
import { direct, type RouteEntry, read, write } from '../../platform/http/route-entry.ts';
import { addApplicant } from './add-applicant.ts';
import { addMobileContact } from './add-mobile-contact.ts';
import { assignPost } from './assign-post.ts';
import { attachDevelopmentDocument } from './attach-development-document.ts';
import { changeMobileMember } from './change-mobile-member.ts';
import { completeCultivation } from './complete-cultivation.ts';
import { correctApplicant } from './correct-applicant.ts';
import { endCultivation } from './end-cultivation.ts';
import { endPost } from './end-post.ts';
import { exemptFromPost } from './exempt-from-post.ts';
import { getDevelopment } from './get-development.ts';
import { getDoubleCultivation } from './get-double-cultivation.ts';
import { getMobileMember } from './get-mobile-member.ts';
import { listAbleMembers } from './list-able-members.ts';
import { listAssignedPosts } from './list-assigned-posts.ts';
import { listDevelopment } from './list-development.ts';
import { listDevelopmentPlans } from './list-development-plans.ts';
import { listMobileMembers } from './list-mobile-members.ts';
import { readDevelopmentDocument } from './read-development-document.ts';
import { recordMobileMember } from './record-mobile-member.ts';
import { removeDevelopmentDocument } from './remove-development-document.ts';
import { reportPost } from './report-post.ts';
import { returnMobileMember } from './return-mobile-member.ts';
import { saveDevelopmentPlan } from './save-development-plan.ts';
import { startCultivation } from './start-cultivation.ts';
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
  read(mobile.listMobileMembers, 'development.read', listMobileMembers),
  read(mobile.getMobileMember, 'development.read', getMobileMember),
  write(mobile.recordMobileMember, 'development.change', recordMobileMember),
  write(mobile.changeMobileMember, 'development.change', changeMobileMember),
  write(mobile.addMobileContact, 'development.change', addMobileContact),
  write(mobile.returnMobileMember, 'development.change', returnMobileMember),
  read(posts.listAssignedPosts, 'development.read', listAssignedPosts),
  read(posts.listAbleMembers, 'development.read', listAbleMembers),
  write(posts.assignPost, 'development.change', assignPost),
  write(posts.endPost, 'development.change', endPost),
  write(posts.reportPost, 'development.change', reportPost),
  write(posts.exemptFromPost, 'development.change', exemptFromPost),
  read(plans.listDevelopmentPlans, 'development.read', listDevelopmentPlans),
  write(plans.saveDevelopmentPlan, 'development.change', saveDevelopmentPlan),
  read(plans.getDoubleCultivation, 'development.read', getDoubleCultivation),
  write(plans.startCultivation, 'development.change', startCultivation),
  write(plans.completeCultivation, 'development.change', completeCultivation),
  write(plans.endCultivation, 'development.change', endCultivation),
];
