export * from './decider.js';
export * from './event-schema.js';
export * from './occurrence.js';
export * from './rejected.js';
export * from './specification-of.js';
