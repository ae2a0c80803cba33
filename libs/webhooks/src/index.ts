export * from './allowed-hosts.js';
export { actionId, tellingId } from './call.js';
export * from './endpoint-answer.js';
export * from './endpoints.js';
export * from './public-address.js';
export * from './public-lookup.js';
export * from './signature.js';
export * from './subscription.js';
export * from './teller.js';
