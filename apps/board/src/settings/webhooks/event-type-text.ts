import { words } from '../../words/words.js';

const known: Readonly<Record<string, string>> = words.settings.automation.events;

/** A kind of event as people read it: as a sentence where there is one, else its own name with spaces. */
export const eventTypeText = (type: string): string => {
  const sentence = Object.hasOwn(known, type) ? known[type] : undefined;
  const plain = type.replaceAll('_', ' ');
  return sentence ?? plain.slice(0, 1).toUpperCase() + plain.slice(1);
};
