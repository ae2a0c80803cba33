export * from './configuration.js';
export * from './invalid-configuration.js';
export * from './read-configuration.js';
