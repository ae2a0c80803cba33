import { type CloudEvent } from '#cloud-events';

/** What a webhook was told. A wrong guess about it fails the test that made it. */
export const decodeCloudEvent = (text: string) => JSON.parse(text) as CloudEvent;
