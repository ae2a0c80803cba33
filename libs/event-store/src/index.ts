export * from './command-context.js';
export * from './recorded-event.js';
export * from './stream-name.js';
export * from './stream-type.js';
export * from './subscribe.js';
