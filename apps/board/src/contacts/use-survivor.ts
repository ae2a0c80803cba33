import { useEffect, useEffectEvent } from 'react';

/** Goes to the one into which the one of an address was merged. */
export function useSurvivor(id: string, read: { readonly id: string } | undefined, goTo: (id: string) => void): void {
  const survivorId = read && read.id !== id ? read.id : null;
  const go = useEffectEvent(goTo);
  useEffect(() => {
    if (survivorId !== null) go(survivorId);
  }, [survivorId]);
}
