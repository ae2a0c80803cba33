/** The roles of people, each with the rights of those before it. */
export const roles = ['setter', 'closer', 'manager', 'sales_ops', 'admin'] as const;

/** A person's role, or `auditor`: reads everything, writes nothing. */
export type Role = (typeof roles)[number] | 'auditor';
