import type { Right } from '@lianchuang/domain/identity/roles';

/** The pages of the menu in their order, each with the right that shows it; words are `app.nav.<id>`. */
export const navItems = [
  { id: 'tasks', to: '/', right: 'session.own' },
  { id: 'overview', to: '/overview', right: 'scores.read' },
  { id: 'targets', to: '/targets', right: 'scores.read' },
  { id: 'returns', to: '/returns', right: 'returns.read' },
  { id: 'review', to: '/review', right: 'returns.review' },
  { id: 'remedies', to: '/remedies', right: 'remedies.read' },
  { id: 'organisations', to: '/organisations', right: 'organisations.read' },
  { id: 'members', to: '/members', right: 'members.read' },
  { id: 'teams', to: '/teams', right: 'teams.read' },
  { id: 'coverage', to: '/coverage', right: 'teams.read' },
  { id: 'selection', to: '/selection', right: 'selection.read' },
  { id: 'development', to: '/development', right: 'development.read' },
  { id: 'mobile-members', to: '/mobile-members', right: 'development.read' },
  { id: 'assigned-posts', to: '/assigned-posts', right: 'development.read' },
  { id: 'meetings', to: '/meetings', right: 'life.read' },
  { id: 'training', to: '/training', right: 'training.read' },
  { id: 'commitments', to: '/commitments', right: 'commitments.read' },
  { id: 'service-cards', to: '/service-cards', right: 'commitments.read' },
  { id: 'bulletins', to: '/bulletins', right: 'bulletins.read' },
  { id: 'publications', to: '/publications', right: 'publications.read' },
  { id: 'responsibilities', to: '/responsibilities', right: 'responsibilities.read' },
  { id: 'periods', to: '/periods', right: 'periods.read' },
  { id: 'campaign', to: '/campaign', right: 'campaign.read' },
  { id: 'wall', to: '/wall', right: 'scores.read' },
  { id: 'users', to: '/users', right: 'users.read' },
  { id: 'audit', to: '/audit', right: 'audit.read' },
] as const satisfies readonly { id: string; to: string; right: Right }[];

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
