import { type ComponentType, createElement, type ReactNode, Suspense, use } from 'react';
import { withStyles } from './with-styles.js';

/**
 * A part of the page that is loaded when it is first shown.
 *
 * @param name what the module calls it
 * @param waiting what stands in its place until then: of its shape, where it has one
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const loadStyled = withStyles(load);
  let loading: ReturnType<typeof load> | undefined;
  const loaded = (): ReturnType<typeof load> =>
    (loading ??= loadStyled().catch((error: unknown) => {
      loading = undefined; // shown again, it is tried again
      throw error;
    }));
  const Part = (props: Props): ReactNode => createElement(use(loaded())[name], props);
  const Later = (props: Props): ReactNode => (
    <Suspense fallback={waiting}>
      <Part {...props} />
    </Suspense>
  );
  Later.displayName = `Later(${name})`;
  return Later;
}
