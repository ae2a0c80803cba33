import { useLocalStorage } from '@mantine/hooks';

/** How much room cards take, in pixels. */
export interface Density {
  readonly name: 'dense' | 'comfortable';
  /** of a card with the gap below it */
  readonly row: number;
}

const dense: Density = { name: 'dense', row: 82 };
const comfortable: Density = { name: 'comfortable', row: 112 };

/** As it is switched in this browser. */
export function useDensity(): Density {
  const [name] = useLocalStorage({ key: 'dealstream.density', defaultValue: 'dense' });
  return name === 'comfortable' ? comfortable : dense;
}
