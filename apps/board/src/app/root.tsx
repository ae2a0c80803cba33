import { useToken } from './session.js';
import { Shell } from './shell.js';
import { SignIn } from './sign-in.js';

/** The page for whoever is signed in; else the way in. */
export const Root = () => {
  const token = useToken();
  return token === null ? <SignIn /> : <Shell key={token} />;
};
