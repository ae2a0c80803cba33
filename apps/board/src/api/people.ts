import { type Schemas } from '#api-client';
import { queryClient } from './query-client.js';

/** Under what it is kept who is signed in, and who else there is. */
export const [meKey, membersKey] = [['me'], ['catalogue', 'members']] as const;

/** Whoever is signed in, as far as it is known. */
export const myMemberId = (): string | null => queryClient.getQueryData<Schemas['MeDto']>(meKey)?.memberId ?? null;

/** A member's name, as far as it is known. */
export const knownName = (id: string): string | null =>
  queryClient.getQueryData<readonly Schemas['MemberDto'][]>(membersKey)?.find((one) => one.id === id)?.name ?? null;
