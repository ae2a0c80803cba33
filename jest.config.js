/** Jest runs the compiled tree: what is tested is what runs. `npm test` builds it first. */
export default {
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.spec.js'],
  transform: {},
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/temporary-folder.setup.js',
  globalTeardown: '<rootDir>/test/support/temporary-folder.teardown.js',
  testTimeout: 120_000,
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/summary-reporter.js'],
};
