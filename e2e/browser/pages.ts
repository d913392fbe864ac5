import type { Page } from 'playwright-core';

/** One page as one person sees it; `path` may ask the API for the ids it needs. */
export interface PageView {
  /** Name of the picture. */
  readonly name: string;
  /** Whose page it is. */
  readonly person: Person;
  readonly path: string | ((api: Api) => Promise<string>);
  /** The page's place in the router where the path is asked for. */
  readonly under?: string;
  /** What to do before looking: open a dialog, a drawer, a tab. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Screens to show it on; desktop and phone when left out. */
  readonly screens?: readonly Screen[];
}

export type Person = 'officer' | 'clerk' | 'village' | 'leader' | 'auditor' | 'admin';
export type Screen = 'desktop' | 'phone' | 'wall';
type Api = (path: string) => Promise<{ items: { id: string; kind?: string; state?: string }[] }>;

/** Widths of the screens in CSS pixels: an officer's, a village secretary's and the meeting room's. */
export const screens: Readonly<Record<Screen, { width: number; height: number }>> = {
  desktop: { width: 1366, height: 900 },
  phone: { width: 360, height: 740 },
  wall: { width: 1920, height: 1080 },
};

const first = (what: string, prefix: string) => async (api: Api) => {
  const { items } = await api(what);
  const item = items[0];
  if (!item) throw new Error(`nothing in ${what}`);
  return `${prefix}/${item.id}`;
};
/** The first of a list of selection, or the list where there is none yet. */
const selected = (what: string, section: string) => async (api: Api) => {
  const { items } = await api(what);
  return items[0] ? `/selection/${section}/${items[0].id}` : `/selection?tab=${section}`;
};
/** The first nomination, or the list where there is none yet. */
const nominated = async (api: Api) => {
  const { items } = await api('/nominations');
  return items[0] ? `/recognition/${items[0].id}` : '/recognition';
};
const kind = (name: string) => async (api: Api) => {
  const { items } = await api('/organisations');
  const item = items.find((o) => o.kind === name);
  if (!item) throw new Error(`no ${name}`);
  return `/organisations/${item.id}`;
};
const team = (name: string) => async (api: Api) =>
  (await kind(name)(api)).replace('/organisations', '/teams');

/** Every page of the product, each as the person who uses it most. */
export const pages: readonly PageView[] = [
  { name: 'tasks-officer', person: 'officer', path: '/' },
  { name: 'tasks-clerk', person: 'clerk', path: '/' },
  { name: 'tasks-village', person: 'village', path: '/' },
  { name: 'tasks-leader', person: 'leader', path: '/' },
  { name: 'tasks-admin', person: 'admin', path: '/' },
  { name: 'overview', person: 'officer', path: '/overview' },
  { name: 'overview-clerk', person: 'clerk', path: '/overview' },
  { name: 'targets', person: 'leader', path: '/targets' },
  { name: 'target', person: 'officer', path: '/targets/T2' },
  { name: 'explain', person: 'officer', path: '/overview?explain=T2' },
  { name: 'plan', person: 'officer', path: '/plan/T2' },
  { name: 'returns', person: 'clerk', path: '/returns' },
  { name: 'returns-officer', person: 'officer', path: '/returns' },
  { name: 'return-form', person: 'clerk', path: first('/returns?queue=mine', '/returns'), under: '/returns' },
  {
    name: 'return-form-village',
    person: 'village',
    path: first('/returns?queue=mine', '/returns'),
    under: '/returns',
  },
  { name: 'review-queue', person: 'clerk', path: '/review' },
  { name: 'review-desk', person: 'clerk', path: first('/returns?queue=review', '/review'), under: '/review' },
  { name: 'remedies', person: 'officer', path: '/remedies' },
  { name: 'remedies-village', person: 'village', path: '/remedies' },
  { name: 'remedies-board', person: 'clerk', path: '/remedies?view=board' },
  {
    name: 'remedy',
    person: 'officer',
    path: async (api) => (await first('/remedies', '/remedies?remedy=')(api)).replace('=/', '='),
    under: '/remedies',
  },
  { name: 'weak-organisations', person: 'officer', path: '/weak-organisations' },
  { name: 'weak-organisations-clerk', person: 'clerk', path: '/weak-organisations' },
  { name: 'inspections', person: 'officer', path: '/inspections' },
  { name: 'inspections-village', person: 'village', path: '/inspections' },
  { name: 'inspection-rounds', person: 'officer', path: '/inspections?tab=rounds' },
  { name: 'inspection-claims', person: 'officer', path: '/inspections?tab=claims' },
  {
    name: 'inspection',
    person: 'officer',
    path: first('/inspections', '/inspections'),
    under: '/inspections',
  },
  { name: 'leading-groups', person: 'officer', path: '/responsibilities?tab=groups' },
  { name: 'organisations', person: 'officer', path: '/organisations' },
  {
    name: 'organisation-township',
    person: 'officer',
    path: kind('township-committee'),
    under: '/organisations',
  },
  { name: 'organisation-village', person: 'village', path: kind('village-branch'), under: '/organisations' },
  { name: 'commitments', person: 'officer', path: '/commitments' },
  { name: 'commitments-review', person: 'clerk', path: '/commitments?queue=review' },
  { name: 'commitments-village', person: 'village', path: '/commitments?queue=due' },
  {
    name: 'commitment',
    person: 'village',
    path: first('/commitments', '/commitments'),
    under: '/commitments',
  },
  {
    name: 'commitment-add',
    person: 'village',
    path: '/commitments',
    act: (page) => page.getByRole('button', { name: '起草承诺' }).first().click(),
  },
  { name: 'commitment-templates', person: 'officer', path: '/commitments?tab=templates' },
  {
    name: 'commitment-template-change',
    person: 'officer',
    path: '/commitments?tab=templates',
    act: (page) => page.getByRole('button', { name: /^修改/ }).first().click(),
  },
  { name: 'service-cards', person: 'village', path: '/service-cards' },
  {
    name: 'service-card-add',
    person: 'village',
    path: '/service-cards',
    act: (page) => page.getByRole('button', { name: '记一张' }).first().click(),
  },
  { name: 'service-figures', person: 'clerk', path: '/service-cards?tab=figures' },
  { name: 'bulletins', person: 'officer', path: '/bulletins' },
  { name: 'bulletins-missing', person: 'clerk', path: '/bulletins?tab=missing' },
  { name: 'bulletin', person: 'village', path: first('/bulletins', '/bulletins'), under: '/bulletins' },
  {
    name: 'bulletin-township',
    person: 'officer',
    path: first('/bulletins', '/bulletins'),
    under: '/bulletins',
  },
  { name: 'publications', person: 'officer', path: '/publications' },
  { name: 'appraisals', person: 'officer', path: '/appraisals' },
  { name: 'appraisal', person: 'clerk', path: first('/appraisals', '/appraisals'), under: '/appraisals' },
  {
    name: 'appraisal-open',
    person: 'clerk',
    path: first('/appraisals?state=open', '/appraisals'),
    under: '/appraisals',
  },
  {
    name: 'appraisal-new',
    person: 'clerk',
    path: '/appraisals',
    act: (page) => page.getByRole('button', { name: '发起评议' }).click(),
  },
  { name: 'ballot', person: 'village', path: '/ballot' },
  { name: 'duty-reports', person: 'officer', path: '/duty-reports' },
  {
    name: 'duty-report',
    person: 'officer',
    path: first('/duty-reports', '/duty-reports'),
    under: '/duty-reports',
  },
  { name: 'public-places', person: 'village', path: '/public' },
  {
    name: 'public-page',
    person: 'village',
    path: first('/public/organisations', '/public'),
    under: '/public',
  },
  { name: 'members', person: 'officer', path: '/members' },
  { name: 'members-village', person: 'village', path: '/members' },
  {
    name: 'member-add',
    person: 'clerk',
    path: '/members',
    act: (page) => page.getByRole('button', { name: '登记党员' }).click(),
  },
  { name: 'member', person: 'clerk', path: first('/members', '/members'), under: '/members' },
  {
    name: 'member-correct',
    person: 'clerk',
    path: first('/members', '/members'),
    under: '/members',
    act: (page) => page.getByRole('button', { name: '更正', exact: true }).click(),
  },
  {
    name: 'member-transfer',
    person: 'clerk',
    path: first('/members', '/members'),
    under: '/members',
    act: (page) => page.getByRole('button', { name: '转接组织关系' }).click(),
  },
  { name: 'member-transfers', person: 'officer', path: '/member-transfers' },
  {
    name: 'member-letter',
    person: 'clerk',
    path: '/member-transfers',
    act: (page) =>
      page
        .getByRole('button', { name: /^介绍信〔/ })
        .first()
        .click(),
  },
  { name: 'member-import', person: 'officer', path: '/members/import' },
  { name: 'member-structure', person: 'officer', path: '/members/structure' },
  { name: 'member-duplicates', person: 'officer', path: '/members/duplicates' },
  {
    name: 'member-merge',
    person: 'officer',
    path: '/members/duplicates',
    act: (page) => page.getByRole('button', { name: /^合并/ }).first().click(),
  },
  { name: 'teams', person: 'officer', path: '/teams' },
  { name: 'team-village', person: 'village', path: team('village-branch'), under: '/teams' },
  {
    name: 'team-ability',
    person: 'clerk',
    path: async (api) => `${await team('village-branch')(api)}?tab=ability`,
    under: '/teams',
  },
  {
    name: 'team-decisions',
    person: 'clerk',
    path: async (api) => `${await team('township-committee')(api)}?tab=decisions`,
    under: '/teams',
  },
  { name: 'coverage', person: 'officer', path: '/coverage' },
  { name: 'development', person: 'officer', path: '/development' },
  { name: 'development-village', person: 'village', path: '/development' },
  { name: 'development-plans', person: 'officer', path: '/development?tab=plans' },
  { name: 'double-cultivation', person: 'clerk', path: '/development?tab=cultivation' },
  {
    name: 'development-person',
    person: 'clerk',
    path: first('/development', '/development'),
    under: '/development',
  },
  { name: 'mobile-members', person: 'clerk', path: '/mobile-members' },
  { name: 'assigned-posts', person: 'village', path: '/assigned-posts' },
  { name: 'meetings', person: 'clerk', path: '/meetings' },
  { name: 'meetings-village', person: 'village', path: '/meetings?quarter=2008-Q3' },
  { name: 'meeting-new', person: 'village', path: '/meetings/new' },
  { name: 'meeting', person: 'village', path: first('/meetings', '/meetings'), under: '/meetings' },
  { name: 'training', person: 'clerk', path: '/training' },
  { name: 'check-in', person: 'village', path: '/check-in/lapsed' },
  { name: 'training-plans', person: 'officer', path: '/training?tab=plans' },
  { name: 'training-hours', person: 'clerk', path: '/training?tab=hours' },
  {
    name: 'training-session',
    person: 'clerk',
    path: first('/training-sessions', '/training'),
    under: '/training',
  },
  { name: 'selection', person: 'clerk', path: '/selection' },
  { name: 'selection-officer', person: 'officer', path: '/selection' },
  { name: 'election', person: 'clerk', path: selected('/elections', 'elections'), under: '/selection' },
  { name: 'selection-competitions', person: 'clerk', path: '/selection?tab=competitions' },
  {
    name: 'competition',
    person: 'clerk',
    path: selected('/competitions', 'competitions'),
    under: '/selection',
  },
  { name: 'selection-secondments', person: 'clerk', path: '/selection?tab=secondments' },
  { name: 'selection-terms', person: 'officer', path: '/selection?tab=terms' },
  { name: 'selection-village', person: 'village', path: '/selection' },
  { name: 'recognition', person: 'officer', path: '/recognition' },
  { name: 'recognition-clerk', person: 'clerk', path: '/recognition' },
  { name: 'nomination', person: 'officer', path: nominated, under: '/recognition' },
  { name: 'recognition-bars', person: 'officer', path: '/recognition?tab=bars' },
  { name: 'recognition-results', person: 'leader', path: '/recognition?tab=results' },
  { name: 'recognition-cases', person: 'officer', path: '/recognition?tab=cases' },
  { name: 'points', person: 'officer', path: '/points' },
  { name: 'points-clerk', person: 'clerk', path: '/points' },
  { name: 'points-village', person: 'village', path: '/points' },
  { name: 'points-demonstration', person: 'leader', path: '/points?tab=demonstration' },
  { name: 'responsibilities', person: 'officer', path: '/responsibilities' },
  { name: 'periods', person: 'officer', path: '/periods' },
  { name: 'campaign', person: 'officer', path: '/campaign' },
  { name: 'campaign-standards', person: 'officer', path: '/campaign?tab=standards' },
  { name: 'campaign-indicators', person: 'officer', path: '/campaign?tab=indicators' },
  { name: 'campaign-measures', person: 'officer', path: '/campaign?tab=measures' },
  { name: 'campaign-forms', person: 'officer', path: '/campaign?tab=forms' },
  { name: 'campaign-programmes', person: 'officer', path: '/campaign?tab=programmes' },
  { name: 'campaign-source', person: 'officer', path: '/campaign?tab=source' },
  { name: 'campaign-versions', person: 'officer', path: '/campaign?tab=versions' },
  {
    name: 'campaign-editing',
    person: 'officer',
    path: '/campaign?tab=standards',
    act: (page) => page.getByRole('button', { name: '修改', exact: true }).click(),
  },
  { name: 'users', person: 'admin', path: '/users' },
  { name: 'audit', person: 'auditor', path: '/audit' },
  { name: 'notifications', person: 'village', path: '/notifications' },
  { name: 'account', person: 'officer', path: '/account' },
  { name: 'wall', person: 'leader', path: '/wall', screens: ['wall'] },
];

/** Opens one page and waits until nothing loads any more. */
export async function openView(page: Page, address: string, view: PageView): Promise<void> {
  const api: Api = async (path) => {
    const answer = await page.request.get(`${address}/api/v1${path}`);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
    return (await answer.json()) as Awaited<ReturnType<Api>>;
  };
  const path = typeof view.path === 'string' ? view.path : await view.path(api);
  await page.goto(address + path);
  await settled(page);
  if (view.act) {
    await view.act(page);
    await settled(page);
  }
}

/** No request under way, no skeleton left, pictures drawn, dialogs open, fonts there. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelectorAll('.ant-skeleton, .lc-pending').length === 0);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.lc-chart [role=img]')].every((surface) => surface.querySelector('svg')),
  );
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((a) => a.playState !== 'running' || a.effect?.getComputedTiming().endTime === Infinity),
  );
  await page.evaluate(() => document.fonts.ready);
}
