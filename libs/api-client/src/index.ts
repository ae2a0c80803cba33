export * from './api-client.js';
export * from './operations-codec.js';
