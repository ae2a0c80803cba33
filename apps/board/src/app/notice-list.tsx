import { Notifications } from '@mantine/notifications';

/** What is said, until it is let go of or its time is over. */
export const NoticeList = () => <Notifications position="bottom-center" limit={10} aria-live="polite" />;
