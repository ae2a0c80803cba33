import { type Principal } from '#auth';
import { type Visibility } from '#read-model';
import { mayUse, type Topics } from './topics.js';

/** Those who hear the same: what is pushed is made once for all of them. */
export interface Audience {
  readonly topics: Topics;
  readonly visibility: Visibility;
  /** whether deals are for them: a lead does not tell others which deal it became */
  readonly deals: boolean;
  /** whether figures are for them */
  readonly figures: boolean;
}

/** Who hears the same as the caller. */
export const audienceOf = (principal: Principal, topics: Topics, visibility: Visibility): Audience => ({
  topics,
  visibility,
  deals: mayUse('deals:read', principal),
  figures: mayUse('figures:read', principal),
});

/** The same for the same audience. */
export const audienceKey = (audience: Audience): string => JSON.stringify(audience);

/** The same for those who count the same deals. */
export const scopeKey = (visibility: Visibility): string =>
  'all' in visibility ? 'all' : visibility.teamIds.toSorted().join(' ');
