/** Every text of the page, in English: plain, short, no jargon of the machinery. Those of a place are loaded with it. */
export * as words from './places.js';
