import {
  type DevelopmentAct,
  type DevelopmentState,
  mayTakeAct,
} from '@lianchuang/domain/development/states';
import type { Actor } from '../../platform/http/actor.ts';

/** Whether the actor may keep these registers at all; where is decided by the subtree. */
export function mayKeep(actor: Actor): boolean {
  return actor.rights.includes('development.change');
}

/** Whether the actor may take an act on the way to membership: the branch prepares, the committee decides (R1.5). */
export function mayAct(actor: Actor, act: DevelopmentAct, from: DevelopmentState): boolean {
  return mayKeep(actor) && mayTakeAct(actor.role, act, from);
}

/** Whether the actor makes the yearly plan of a committee: whoever works at one, not a branch. */
export function mayPlan(actor: Actor): boolean {
  return mayKeep(actor) && actor.role !== 'branch-secretary';
}
