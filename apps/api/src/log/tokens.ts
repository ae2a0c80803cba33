/** Where personal data's keys are: an interface, so it has a token. */
export const KEY_STORE = Symbol('key store');
