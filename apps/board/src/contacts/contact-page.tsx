import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';

/** To be built. */
export const ContactPage = () => <Blank title={words.app.places.contacts} />;
