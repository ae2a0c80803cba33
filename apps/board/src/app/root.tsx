import { later } from '../ui/later.js';
import { useSession } from './session.js';
import { Shell } from './shell.js';

const SignIn = later(() => import('./sign-in.js'), 'SignIn');

/** The page for whoever is signed in; else the way in. */
export const Root = () => {
  const session = useSession();
  return session === null ? <SignIn /> : <Shell key={session} />;
};
