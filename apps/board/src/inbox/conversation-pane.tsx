import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';

/** To be built. */
export const ConversationPane = () => <Blank title={words.app.places.inbox} />;
