/** The import borders of spec "architecture": apps → projections → libs, libs/domain → libs/decider → nothing. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphan-import', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'apps-never-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'projections-import-libs-only',
      severity: 'error',
      from: { path: '^projections/' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'libs-import-libs-only',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps|projections|test)/' },
    },
    {
      name: 'code-never-imports-tests',
      severity: 'error',
      from: { path: '^(apps|libs|projections)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '(^test/|\\.spec\\.ts$)' },
    },
    {
      name: 'libs-through-their-index',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'from-outside-libs-through-their-index',
      severity: 'error',
      from: { path: '^(apps|projections|test)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'decider-imports-nothing',
      severity: 'error',
      from: { path: '^libs/decider/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/decider/' },
    },
    {
      name: 'domain-imports-decider-only',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(domain|decider)/' },
    },
    {
      name: 'world-imports-domain-and-log-only',
      severity: 'error',
      from: { path: '^libs/world/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(world|decider|domain|event-store)/|node_modules/(lru-cache|uuid)/' },
    },
    {
      name: 'only-event-store-imports-the-client',
      severity: 'error',
      from: {
        pathNot: '^(libs/event-store/|apps/event-store/src/grpc/definitions\\.ts$|test/contract/|test/benchmarks/)',
      },
      to: { path: 'node_modules/@eventstore/' },
    },
    {
      name: 'only-read-model-imports-ioredis',
      severity: 'error',
      from: { pathNot: '^libs/read-model/' },
      to: { path: 'node_modules/ioredis/' },
    },
    {
      name: 'only-addresses-imports-libphonenumber',
      severity: 'error',
      from: { pathNot: '^libs/addresses/' },
      to: { path: 'node_modules/libphonenumber-js/' },
    },
    {
      name: 'pure-projections',
      severity: 'error',
      from: { path: '^projections/.*\\.projection\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
    },
  },
};
