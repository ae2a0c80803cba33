import { type Member } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';

/** The roles of people, from the least to the most. */
export const memberRoles = ['setter', 'closer', 'manager', 'sales_ops', 'admin', 'auditor'] as const;

/** The role of a text. */
export const roleOf = (text: string | null): Member['role'] | undefined => memberRoles.find((role) => role === text);

/** The roles to choose from. */
export const roleChoices = memberRoles.map((role) => ({ value: role, label: words.app.roles[role] }));
