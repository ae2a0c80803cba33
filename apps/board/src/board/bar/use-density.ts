import { useLocalStorage } from '@mantine/hooks';

/** How close things stand. */
export type Density = 'dense' | 'comfortable';

/** How close things stand in this browser. */
export function useDensity(): readonly [Density, (density: Density) => void] {
  const [density, setDensity] = useLocalStorage<Density>({
    key: 'dealstream.density',
    defaultValue: 'dense',
    serialize: String,
    deserialize: (stored) => (stored === 'comfortable' ? 'comfortable' : 'dense'),
    getInitialValueInEffect: false,
  });
  return [density, setDensity];
}
