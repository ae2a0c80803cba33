import { useMediaQuery } from '@mantine/hooks';
import { type FocusEvent, useState } from 'react';

/** Whether the pointer is over an element or the focus within it; always, where there is no pointer that hovers. */
export function useIsNear() {
  const touches = useMediaQuery('(hover: none)', false, { getInitialValueInEffect: false });
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  return {
    isNear: touches || hovered || focused,
    watch: {
      onPointerEnter: () => setHovered(true),
      onPointerLeave: () => setHovered(false),
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(false);
      },
    },
  };
}
