/** When each step of development may and must be taken: pure functions of the steps so far (R1.5). */
import { addMonths } from './add-months.ts';
import { type DevelopmentAct, type DevelopmentState, transitionOf } from './states.ts';

/** Values that the source leaves open, as domain-rules has them; those marked assumed stand in no source. */
export const developmentRule = {
  ageAtApplication: 18,
  /** Months. */
  talkWithin: 1,
  activistAtLeast: 12,
  observeEvery: 3,
  /** Assumed: what lies closer together is one observation. */
  observationsApart: 2,
  observationsAtLeast: 4,
  trainingDays: 3,
  trainingHours: 24,
  approveWithin: 3,
  approveAtMost: 6,
  probation: 12,
  /** Assumed: as long as the committee has for the approval. */
  confirmWithin: 3,
  extendFrom: 6,
  extendTo: 12,
} as const;

/** A meeting's vote: those entitled, present, in favour. */
export interface Vote {
  readonly entitled: number;
  readonly present: number;
  readonly inFavour: number;
}

export interface DevelopmentStep {
  readonly act: DevelopmentAct;
  /** `2008-09-30` */
  readonly on: string;
  readonly vote?: Vote | undefined;
  /** Of the political review. */
  readonly passed?: boolean | undefined;
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  /** Of an extension of the probation. */
  readonly months?: number | undefined;
}

/** Where a person stands, with the dates that the next steps are reckoned from. */
export interface Progress {
  readonly state: DevelopmentState;
  readonly appliedOn: string;
  /** The latest step; none lies before it. */
  readonly lastOn: string;
  readonly talkedOn: string | null;
  readonly activistOn: string | null;
  readonly observedOn: readonly string[];
  readonly targetOn: string | null;
  /** The political review that was passed. */
  readonly reviewedOn: string | null;
  readonly trainedDays: number;
  readonly trainedHours: number;
  /** The branch's vote that was carried: the probation begins on this day once the committee approves. */
  readonly votedOn: string | null;
  readonly joinedOn: string | null;
  readonly extendedBy: number | null;
  readonly probationEndsOn: string | null;
  readonly fullOn: string | null;
  readonly endedOn: string | null;
}

/** A refused step: the code of its sentence, and what the sentence fills in. */
export interface DevelopmentFault {
  readonly code: (typeof developmentFaults)[number];
  readonly params?: Readonly<Record<string, string | number>>;
}
export const developmentFaults = [
  'wrong-step',
  'too-early',
  'talk-missing',
  'observations-missing',
  'review-missing',
  'training-short',
  'vote-missing',
  'vote-lapsed',
  'vote-figures',
  'already-extended',
  'extension-length',
] as const;

/** More than half of those entitled are present, and more than half of those entitled are in favour (assumed). */
export function isCarried({ entitled, present, inFavour }: Vote): boolean {
  return present * 2 > entitled && inFavour * 2 > entitled;
}

/** The day a person turns 18: nobody applies earlier. */
export function earliestApplication(bornOn: string): string {
  return addMonths(bornOn, developmentRule.ageAtApplication * 12);
}

/** Goes through the steps in their order, each of which was allowed. */
export function progressOf(appliedOn: string, steps: readonly DevelopmentStep[]): Progress {
  const begun: Progress = {
    state: 'applicant',
    appliedOn,
    lastOn: appliedOn,
    talkedOn: null,
    activistOn: null,
    observedOn: [],
    targetOn: null,
    reviewedOn: null,
    trainedDays: 0,
    trainedHours: 0,
    votedOn: null,
    joinedOn: null,
    extendedBy: null,
    probationEndsOn: null,
    fullOn: null,
    endedOn: null,
  };
  return steps.reduce(advance, begun);
}

function advance(before: Progress, step: DevelopmentStep): Progress {
  const to = transitionOf(step.act, before.state)?.to ?? 'same';
  const p = { ...before, lastOn: step.on, state: to === 'same' ? before.state : to };
  switch (step.act) {
    case 'talk':
      return { ...p, talkedOn: step.on };
    case 'accept':
      return { ...p, activistOn: step.on };
    case 'observe':
      return { ...p, observedOn: [...p.observedOn, step.on] };
    case 'make-target':
      return { ...p, targetOn: step.on };
    case 'review':
      return { ...p, reviewedOn: step.passed ? step.on : null };
    case 'train':
      return {
        ...p,
        trainedDays: p.trainedDays + (step.days ?? 0),
        trainedHours: p.trainedHours + (step.hours ?? 0),
      };
    case 'vote':
      return { ...p, votedOn: step.vote && isCarried(step.vote) ? step.on : null };
    case 'approve':
      return {
        ...p,
        joinedOn: p.votedOn,
        probationEndsOn: p.votedOn && addMonths(p.votedOn, developmentRule.probation),
      };
    case 'extend':
      return {
        ...p,
        extendedBy: step.months ?? 0,
        probationEndsOn: p.joinedOn && addMonths(p.joinedOn, developmentRule.probation + (step.months ?? 0)),
      };
    case 'confirm':
      return { ...p, fullOn: step.on };
    case 'withdraw':
    case 'refuse':
      return { ...p, endedOn: step.on };
  }
}

/** The first day on which an act may be taken, as far as dates decide it; never before the latest step. */
export function earliestOf(p: Progress, act: DevelopmentAct): string {
  const later = (date: string | null, months = 0): string => {
    const day = date === null ? p.lastOn : addMonths(date, months);
    return day > p.lastOn ? day : p.lastOn;
  };
  switch (act) {
    case 'observe':
      return later(p.observedOn.at(-1) ?? p.activistOn, developmentRule.observationsApart);
    case 'make-target':
      return later(p.activistOn, developmentRule.activistAtLeast);
    case 'extend':
    case 'confirm':
      return later(p.probationEndsOn);
    default:
      return p.lastOn;
  }
}

/** What else is lacking before an act, whatever the day; null when nothing is. */
export function lacksFor(p: Progress, act: DevelopmentAct): DevelopmentFault | null {
  const rule = developmentRule;
  if (!transitionOf(act, p.state)) return { code: 'wrong-step', params: { state: p.state } };
  switch (act) {
    case 'accept':
      return p.talkedOn === null ? { code: 'talk-missing' } : null;
    case 'make-target': {
      const [wanted, have] = [rule.observationsAtLeast, p.observedOn.length];
      return have < wanted ? { code: 'observations-missing', params: { wanted, have } } : null;
    }
    case 'vote':
      if (p.reviewedOn === null) return { code: 'review-missing' };
      if (p.trainedDays >= rule.trainingDays || p.trainedHours >= rule.trainingHours) return null;
      return { code: 'training-short', params: { days: p.trainedDays, hours: p.trainedHours } };
    case 'approve':
      return p.votedOn === null ? { code: 'vote-missing' } : null;
    case 'extend':
      return p.extendedBy === null ? null : { code: 'already-extended' };
    default:
      return null;
  }
}

/** Why a step is refused, or null. A step too early names the earliest date. */
export function faultOf(p: Progress, step: DevelopmentStep): DevelopmentFault | null {
  const lacks = lacksFor(p, step.act);
  if (lacks) return lacks;
  const date = earliestOf(p, step.act);
  if (step.on < date) return { code: 'too-early', params: { date } };
  const until =
    step.act === 'approve' && p.votedOn ? addMonths(p.votedOn, developmentRule.approveAtMost) : null;
  if (until !== null && step.on > until) return { code: 'vote-lapsed', params: { date: until } };
  const votes = step.act === 'vote' || step.act === 'extend' || step.act === 'confirm';
  if (votes) {
    const { vote } = step;
    if (!vote || vote.present > vote.entitled || vote.inFavour > vote.present)
      return { code: 'vote-figures' };
    // An extension and the full membership are decided by the meeting too; there is no such step without it.
    if (step.act !== 'vote' && !isCarried(vote)) return { code: 'vote-missing' };
  }
  if (step.act === 'extend') {
    const { extendFrom, extendTo } = developmentRule;
    if (!step.months || step.months < extendFrom || step.months > extendTo)
      return { code: 'extension-length', params: { from: extendFrom, to: extendTo } };
  }
  return null;
}
