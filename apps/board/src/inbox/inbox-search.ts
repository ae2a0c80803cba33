/** What of the inbox stands in its address. */
export interface InboxSearch {
  readonly q?: string;
  readonly show?: 'unanswered' | 'unread';
  readonly channelId?: string;
  readonly teamId?: string;
}

/** The search of an address; what it does not know is left out. */
export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  const { q, show, channelId, teamId } = search;
  return {
    ...(isText(q) && { q }),
    ...((show === 'unanswered' || show === 'unread') && { show }),
    ...(isText(channelId) && { channelId }),
    ...(isText(teamId) && { teamId }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
