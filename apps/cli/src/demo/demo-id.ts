import { v5 } from 'uuid';

/** Ids of the demo's records follow from the organization and what they are. */
export const demoId = (organizationId: string, what: string): string => v5(`demo/${what}`, organizationId);
