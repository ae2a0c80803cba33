import { reject } from './rejections.js';

/** The text. @throws `text_required` naming the field, where it is empty */
export function requireText(field: string, text: string): string {
  return text.trim() === '' ? reject('text_required', { field }) : text;
}
