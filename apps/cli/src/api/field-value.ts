import { InvalidArgumentError } from 'commander';
import { type Field } from '#api-client';

/** The value that a text of the command line stands for. Rules are the API's; this knows forms only. @throws InvalidArgumentError */
export function parseValue({ kind, nullable }: Field, text: string): unknown {
  if (nullable && text === 'null') return null;
  switch (kind) {
    case 'number':
      return numberIn(text);
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw new InvalidArgumentError('It is true or false.');
      return text === 'true';
    case 'list':
      return text === '' ? [] : text.split(',');
    case 'json':
      return jsonIn(text);
    case 'text':
      return text;
  }
}

function numberIn(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) throw new InvalidArgumentError('It is a number.');
  return number;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError('It is JSON, e.g. \'{"amount": 1200, "currency": "USD"}\'.');
  }
}
