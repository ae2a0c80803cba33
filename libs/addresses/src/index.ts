export * from './addresses.js';
export * from './dialled-phone.js';
export * from './written-email.js';
