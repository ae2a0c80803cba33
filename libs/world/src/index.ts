export * from './catalogue-worlds.js';
export * from './conversation-worlds.js';
export * from './merged-records.js';
export * from './merges.js';
export * from './opportunity-worlds.js';
export * from './organization-neighbours.js';
export * from './organization-not-found.js';
export * from './record-worlds.js';
