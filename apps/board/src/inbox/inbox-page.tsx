import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';

/** To be built. */
export const InboxPage = () => <Blank title={words.app.places.inbox} />;
