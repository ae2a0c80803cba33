import { reject } from './rejections.js';

/** The name. @throws `name_required` where it is empty */
export function requireName(name: string): string {
  return name.trim() === '' ? reject('name_required') : name;
}

/** Whether both are one name to a person: case and surrounding space do not tell them apart. */
export const sameName = (a: string, b: string): boolean => fold(a) === fold(b);

const fold = (name: string): string => name.trim().normalize().toLowerCase();
