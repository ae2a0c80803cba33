import { type Facts } from '#decider';

/** A template with its facts filled in; `[…]` parts with a missing fact are left out. */
export function fillTemplate(template: string, facts: Facts): string {
  const chosen = template.replace(/\[([^\]]+)\]/g, (_, part: string) => (namesIn(part).every(isIn(facts)) ? part : ''));
  return chosen
    .replace(/\{(\w+)\}/g, (_, name: string) => textOf(facts[name]))
    .replace(/ {2,}/g, ' ')
    .trim();
}

const namesIn = (part: string): string[] => [...part.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

const isIn = (facts: Facts) => (name: string) => textOf(facts[name]) !== '';

function textOf(fact: unknown): string {
  if (fact === undefined || fact === null) return '';
  if (Array.isArray(fact)) return fact.map(textOf).join(', ');
  if (typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean') return String(fact);
  if (typeof fact === 'object' && 'name' in fact) return textOf(fact.name);
  return JSON.stringify(fact);
}
