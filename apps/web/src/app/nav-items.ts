import type { Right } from '@lianchuang/domain/identity/roles';

/** The parts of the menu in their order; words are `app.nav-group.<group>`. */
export const navGroups = ['campaign', 'people', 'voice', 'honours', 'county'] as const;
type NavGroup = (typeof navGroups)[number];

/** The pages of the menu in their order, each with the right that shows it; words are `app.nav.<id>`. */
export const navItems = [
  { id: 'tasks', to: '/', group: 'campaign', right: 'session.own' },
  { id: 'overview', to: '/overview', group: 'campaign', right: 'scores.read' },
  { id: 'targets', to: '/targets', group: 'campaign', right: 'scores.read' },
  { id: 'returns', to: '/returns', group: 'campaign', right: 'returns.read' },
  { id: 'review', to: '/review', group: 'campaign', right: 'returns.review' },
  { id: 'remedies', to: '/remedies', group: 'campaign', right: 'remedies.read' },
  { id: 'weak-organisations', to: '/weak-organisations', group: 'campaign', right: 'remedies.read' },
  { id: 'inspections', to: '/inspections', group: 'campaign', right: 'inspections.read' },
  { id: 'responsibilities', to: '/responsibilities', group: 'campaign', right: 'responsibilities.read' },
  { id: 'members', to: '/members', group: 'people', right: 'members.read' },
  { id: 'development', to: '/development', group: 'people', right: 'development.read' },
  { id: 'mobile-members', to: '/mobile-members', group: 'people', right: 'development.read' },
  { id: 'assigned-posts', to: '/assigned-posts', group: 'people', right: 'development.read' },
  { id: 'teams', to: '/teams', group: 'people', right: 'teams.read' },
  { id: 'selection', to: '/selection', group: 'people', right: 'selection.read' },
  { id: 'coverage', to: '/coverage', group: 'people', right: 'teams.read' },
  { id: 'meetings', to: '/meetings', group: 'people', right: 'life.read' },
  { id: 'training', to: '/training', group: 'people', right: 'training.read' },
  { id: 'commitments', to: '/commitments', group: 'voice', right: 'commitments.read' },
  { id: 'service-cards', to: '/service-cards', group: 'voice', right: 'commitments.read' },
  { id: 'bulletins', to: '/bulletins', group: 'voice', right: 'bulletins.read' },
  { id: 'appraisals', to: '/appraisals', group: 'voice', right: 'ballots.read' },
  { id: 'duty-reports', to: '/duty-reports', group: 'voice', right: 'ballots.read' },
  { id: 'publications', to: '/publications', group: 'voice', right: 'publications.read' },
  { id: 'recognition', to: '/recognition', group: 'honours', right: 'recognition.read' },
  { id: 'points', to: '/points', group: 'honours', right: 'points.read' },
  { id: 'organisations', to: '/organisations', group: 'county', right: 'organisations.read' },
  { id: 'periods', to: '/periods', group: 'county', right: 'periods.read' },
  { id: 'campaign', to: '/campaign', group: 'county', right: 'campaign.read' },
  { id: 'wall', to: '/wall', group: 'county', right: 'scores.read' },
  { id: 'users', to: '/users', group: 'county', right: 'users.read' },
  { id: 'audit', to: '/audit', group: 'county', right: 'audit.read' },
] as const satisfies readonly { id: string; to: string; group: NavGroup; right: Right }[];

/** Signs before the words, so that the menu reads on a narrow screen too. */
export const bottomItems = [
  { id: 'tasks', to: '/', sign: '☑' },
  { id: 'returns', to: '/returns', sign: '✎' },
  { id: 'records', to: '/organisations', sign: '☰' },
  { id: 'account', to: '/account', sign: '☺' },
] as const;

/** Pages that belong to one of the menu without lying below its address. */
const belongsTo: Readonly<Record<string, string>> = { '/plan': '/targets', '/member-transfers': '/members' };

/** The page of the menu that a path lies at or belongs to; undefined for pages beside the menu (account, messages). */
export function menuItemOf(pathname: string): (typeof navItems)[number] | undefined {
  const first = `/${pathname.split('/')[1] ?? ''}`;
  return navItems.find(({ to }) => to === (belongsTo[first] ?? first));
}

/** Whether the page at a path is one the rights open; pages beside the menu are everyone's. */
export function mayOpen(pathname: string, rights: readonly Right[]): boolean {
  const item = menuItemOf(pathname);
  return !item || rights.includes(item.right);
}
