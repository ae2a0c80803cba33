export * from './errors.js';
export * from './freshness.js';
export { type Model } from './keys.js';
export { type ModelQuery } from './model-query.js';
export { type Order, type Page, type Range } from './page-script.js';
export * from './page-cursor.js';
export * from './read-models.js';
export * from './visibility.js';
