import {
  type DevelopmentStep,
  earliestOf,
  faultOf,
  type Progress,
  progressOf,
} from '@lianchuang/domain/development/rules';
import type { DevelopmentAct } from '@lianchuang/domain/development/states';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { Random } from './random.ts';

/** Days that an act takes after the latest step: when all is well, and when it is let slide. */
const pace: Partial<Record<DevelopmentAct, { well: [number, number]; late: [number, number] }>> = {
  talk: { well: [5, 27], late: [36, 90] },
  accept: { well: [90, 260], late: [120, 300] },
  observe: { well: [78, 90], late: [100, 190] },
  'make-target': { well: [3, 40], late: [10, 60] },
  review: { well: [10, 30], late: [20, 60] },
  train: { well: [7, 25], late: [20, 60] },
  vote: { well: [7, 25], late: [15, 60] },
  approve: { well: [15, 80], late: [96, 175] },
  confirm: { well: [3, 60], late: [95, 170] },
};

function nextAct(p: Progress, random: Random): DevelopmentAct | null {
  switch (p.state) {
    case 'applicant':
      if (p.talkedOn === null) return 'talk';
      return random.next() < 0.06 ? 'withdraw' : 'accept';
    case 'activist':
      return p.observedOn.length < 4 || p.lastOn < addDays(p.activistOn ?? '', 355)
        ? 'observe'
        : 'make-target';
    case 'development-target':
      if (p.reviewedOn === null) return 'review';
      if (p.trainedDays < 3) return 'train';
      return p.votedOn === null ? 'vote' : 'approve';
    case 'probationary':
      return 'confirm';
    default:
      return null;
  }
}

/** The steps of a person from the application up to a day, as a branch of some quality takes them; all by the rule. */
export function developmentHistory(
  random: Random,
  appliedOn: string,
  today: string,
  /** How often a step is let slide, 0..1. */
  slack: number,
  voters: number,
): DevelopmentStep[] {
  const steps: DevelopmentStep[] = [];
  for (;;) {
    const p = progressOf(appliedOn, steps);
    const act = nextAct(p, random);
    if (act === null) return steps;
    const { well, late } = pace[act] ?? { well: [20, 90], late: [20, 90] };
    const days = random.between(...(random.next() < slack ? late : well));
    // The full membership is reckoned from the end of the probation, all else from the latest step.
    const from = act === 'confirm' ? (p.probationEndsOn ?? p.lastOn) : p.lastOn;
    const soonest = earliestOf(p, act);
    const drawn = addDays(from, days);
    const on = drawn < soonest ? soonest : drawn;
    if (on > today) return steps;
    const present = Math.ceil(voters * (0.78 + random.next() * 0.2));
    const vote = {
      entitled: voters,
      present,
      inFavour: Math.max(Math.ceil(voters * 0.6), present - random.between(0, 3)),
    };
    const step: DevelopmentStep = {
      act,
      on,
      ...(act === 'vote' || act === 'confirm'
        ? { vote: { ...vote, inFavour: Math.min(present, vote.inFavour) } }
        : {}),
      ...(act === 'review' ? { passed: true } : {}),
      ...(act === 'train' ? { days: random.between(3, 5), hours: 24 } : {}),
    };
    if (faultOf(p, step)) return steps;
    steps.push(step);
  }
}
