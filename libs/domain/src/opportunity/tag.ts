import { requireText } from '../text.js';
import { type Decision } from './decision.js';

/** Put a tag on the deal. */
export interface Tag {
  readonly type: 'tag';
  readonly tag: string;
}

/** @throws `text_required` where the tag is empty */
export const tag: Decision<Tag> = ({ tag }, deal) =>
  deal.tags.includes(tag) ? [] : [{ type: 'tagged', data: { tag: requireText('tag', tag) } }];
