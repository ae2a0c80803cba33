import { type QueryKey } from '@tanstack/react-query';
import { type CommandOptions, useCommand } from '../../api/use-command.js';
import { catalogueKey } from '../../catalogue/catalogue.js';

const stale: readonly QueryKey[] = [catalogueKey];

/** A write of a setting: everything of the catalogue is read again. */
export const useWrite = <Input, Output>(
  run: (input: Input) => Promise<Output>,
  options: Omit<CommandOptions<Input, Output>, 'run' | 'stale'> = {},
) => useCommand({ run, stale, ...options });

/** A write of a form, which shows a refusal itself. */
export const useFormWrite = <Input, Output>(
  run: (input: Input) => Promise<Output>,
  options: Omit<CommandOptions<Input, Output>, 'run' | 'stale' | 'refused'> = {},
) => useCommand({ run, stale, refused: () => true, ...options });
