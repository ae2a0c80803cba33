export * from './email.js';
export * from './phone.js';
