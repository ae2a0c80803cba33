import { useNotifications } from '@mantine/notifications';
import { useState } from 'react';
import { later } from '../ui/later.js';

const NoticeList = later(() => import('./notice-list.js'), 'NoticeList');

/** What is said at the foot of the page. */
export function Notices() {
  const { notifications } = useNotifications();
  const [hasSpoken, setSpoken] = useState(false);
  if (notifications.length > 0 && !hasSpoken) setSpoken(true);
  return hasSpoken && <NoticeList />;
}
