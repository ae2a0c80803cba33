/** What the address of a section says. */
export interface SettingsSearch {
  /** the record that is open */
  readonly item?: string;
}

/** Reads it; anything else is left out. */
export const settingsSearch = ({ item }: Record<string, unknown>): SettingsSearch =>
  typeof item === 'string' && item !== '' ? { item } : {};
