export * from './gauges.js';
export * from './logger.js';
export * from './serve-health.js';
