import { type QueryKey, useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { say, sayRefused } from '../app/undo.js';
import { words } from '../words/words.js';
import { isOffline } from './offline.js';
import { Problem } from './problem.js';

/** What a command of the page does beside asking the API. */
export interface CommandOptions<Input, Output> {
  /** The request. @throws Problem */
  readonly run: (input: Input) => Promise<Output>;
  /** Shows the change at once; what it gives takes that back where the API refuses. */
  readonly show?: (input: Input) => () => void;
  /** What is said once it is done; nothing where absent. */
  readonly said?: (input: Input, output: Output) => string;
  /** The command that takes the step back; absent: it cannot be. */
  readonly undo?: (input: Input, output: Output) => (() => void) | undefined;
  /** What it changes: commands of the same are sent one after another, each made on what the one before came to. */
  readonly inTurn?: string;
  /** What is read again afterwards, by the beginnings of its query keys. */
  readonly stale?: readonly QueryKey[];
  /** Deals with a refusal itself, e.g. at a field of a form; true: nothing else is said. */
  readonly refused?: (problem: Problem, input: Input) => boolean;
}

/**
 * A write of the page: shown at once, confirmed by the answer, taken back with a sentence where it is refused. What is
 * written while there is no connection is sent once there is one; after a minute without, nothing is taken any more.
 */
export function useCommand<Input, Output>(
  options: CommandOptions<Input, Output>,
): UseMutationResult<Output, Error, Input, (() => void) | undefined> {
  const queries = useQueryClient();
  const { inTurn } = options;
  return useMutation({
    mutationFn: options.run,
    ...(inTurn !== undefined && { scope: { id: inTurn } }),
    onMutate: (input: Input) => {
      if (isOffline()) throw new Problem('offline', words.app.offlineRefused, 0);
      return options.show?.(input);
    },
    onError: (error, input, takeBack) => {
      takeBack?.();
      const problem = error instanceof Problem ? error : null;
      if (!problem || !options.refused?.(problem, input)) sayRefused(problem?.detail ?? words.app.unexpected);
    },
    onSuccess: (output, input) => {
      const text = options.said?.(input, output);
      if (text !== undefined) say(text, options.undo?.(input, output));
    },
    onSettled: () => Promise.all((options.stale ?? []).map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
