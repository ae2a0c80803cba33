export * from './cloud-event.js';
export * from './record-states.js';
