import { Outlet } from '@tanstack/react-router';
import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';

/** To be built. */
export const BoardPage = () => (
  <>
    <Blank title={words.app.places.opportunities} />
    <Outlet />
  </>
);
