import { Box } from '@mantine/core';
import { useIsOffline } from '../api/offline.js';
import { useLiveStatus } from '../api/use-live.js';
import { useNow } from '../ui/use-now.js';
import { words } from '../words/words.js';

const minute = 60_000;
const shownAfter = 2_000;

/** A quiet line at the top while the page is not live; nothing waits for it. */
export function ConnectionLine() {
  const { state, since } = useLiveStatus();
  const now = useNow();
  const offline = useIsOffline();
  if (state !== 'away') return null;
  const away = Math.max(1, Math.round((now - since) / minute));
  return (
    <Box role="status" className="connection-line" style={{ animationDelay: `${shownAfter}ms` }}>
      {offline ? words.app.offline(away) : words.app.reconnecting}
    </Box>
  );
}
