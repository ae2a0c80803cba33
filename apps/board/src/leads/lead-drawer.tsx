import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';

/** To be built. */
export const LeadDrawer = () => <Blank title={words.app.places.leads} />;
