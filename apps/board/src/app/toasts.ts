import { notifications } from '@mantine/notifications';
import { type ReactNode } from 'react';

/** Most that are shown at once. */
const most = 3;

/** What is said in a corner for a while. */
export interface Toast {
  readonly message: ReactNode;
  /** in milliseconds */
  readonly lasts: number;
  readonly isRefusal?: boolean;
  /** it offers what is gone with it: others make room first */
  readonly offers?: boolean;
}

interface Shown {
  readonly id: string;
  readonly offers: boolean;
}

let shown: readonly Shown[] = [];

/** Shows a toast, and gives what hides it. Where there are too many, the oldest goes: first of those that offer nothing. */
export function toast({ message, lasts, isRefusal = false, offers = false }: Toast): () => void {
  const id = crypto.randomUUID();
  const oldest = shown.length < most ? undefined : (shown.find((one) => !one.offers) ?? shown[0]);
  if (oldest) hide(oldest.id);
  shown = [...shown, { id, offers }];
  notifications.show({
    id,
    message,
    autoClose: lasts,
    withBorder: true,
    role: isRefusal ? 'alert' : 'group', // the region around announces what comes
    ...(isRefusal && { color: 'red' }),
    onClose: () => forget(id),
  });
  return () => hide(id);
}

function hide(id: string): void {
  forget(id);
  notifications.hide(id);
}

function forget(id: string): void {
  shown = shown.filter((one) => one.id !== id);
}
