import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';

/** To be built. */
export const AccountPage = () => <Blank title={words.app.places.accounts} />;
