// Import rules (the levels of ARCHITECTURE.md). `npm run imports` checks them; scripts/import-rules.test.ts proves each catches a violation.

/** Levels of the server's capabilities: one may import only lower ones, and only their public.ts. */
const levels = {
  organisations: 0,
  identity: 0,
  documents: 1,
  audit: 1,
  notifications: 1,
  periods: 1,
  publications: 1,
  ballots: 1,
  figures: 2,
  campaign: 2,
  members: 2,
  returns: 3,
  accountability: 3,
  'weak-organisations': 3,
  teams: 3,
  'organisation-life': 3,
  training: 3,
  selection: 3,
  development: 3,
  recognition: 3,
  points: 3,
  'duty-reports': 3,
  commitments: 3,
  'service-records': 3,
  inspections: 4,
  appraisal: 4,
  bulletins: 4,
  scoring: 5,
  cycle: 6,
  tasks: 6,
  setup: 6,
  demonstration: 7,
};

const capabilities = '^apps/server/src/capabilities';
const upward = Object.entries(levels).map(([name, level]) => {
  const allowed = Object.entries(levels)
    .filter(([other, otherLevel]) => other === name || otherLevel < level)
    .map(([other]) => other);
  return {
    name: `level-of-${name}`,
    comment: 'A capability imports only capabilities of a lower level.',
    severity: 'error',
    from: { path: `${capabilities}/${name}/`, pathNot: '\\.test\\.ts$|/testing/' },
    to: { path: `${capabilities}/`, pathNot: `${capabilities}/(${allowed.join('|')})/` },
  };
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports zod and itself: no Node, no DOM, no other package.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.test\\.ts$|/testing/' },
      to: { pathNot: '^packages/domain/src|node_modules/zod/' },
    },
    {
      name: 'platform-knows-no-capability',
      severity: 'error',
      from: { path: '^apps/server/src/platform', pathNot: '/testing/' },
      to: { path: capabilities },
    },
    {
      name: 'capabilities-meet-in-public',
      comment: 'A capability imports another only through its public.ts.',
      severity: 'error',
      from: { path: `${capabilities}/([^/]+)/`, pathNot: '\\.test\\.ts$|/testing/' },
      to: {
        path: `${capabilities}/([^/]+)/`,
        pathNot: [`${capabilities}/$1/`, `${capabilities}/[^/]+/public\\.ts$`],
      },
    },
    ...upward,
    {
      name: 'routes-do-not-touch-stores',
      severity: 'error',
      from: { path: `${capabilities}/[^/]+/routes\\.ts$` },
      to: { path: `${capabilities}/[^/]+/store\\.ts$` },
    },
    {
      name: 'features-stand-apart',
      comment: 'In the web app, features do not import one another.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-is-not-server',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/server/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
