import { type ReactNode, useState } from 'react';
import classes from './drop-down.module.css';
import { later } from './later.js';

const Dropped = later(() => import('./dropped.js'), 'Dropped');

/** What the button of a drop-down has to have. */
export interface DropButtonProps {
  readonly 'aria-haspopup': 'dialog';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
}

interface DropDownProps {
  /** of what drops down, for who does not see it */
  readonly label: string;
  /** in pixels */
  readonly width: number;
  readonly button: (props: DropButtonProps) => ReactNode;
  /** what drops down; it is gone once it calls `close` */
  readonly children: (close: () => void) => ReactNode;
}

/** A button from which something drops down that takes the focus, and gives it back. */
export function DropDown({ label, width, button, children }: DropDownProps) {
  const [opened, setOpened] = useState(false);
  const [place, setPlace] = useState<HTMLSpanElement | null>(null);
  const close = (): void => {
    setOpened(false);
    place?.querySelector('button')?.focus();
  };
  return (
    <span ref={setPlace} className={classes.place}>
      {button({ 'aria-haspopup': 'dialog', 'aria-expanded': opened, onClick: () => setOpened(true) })}
      {opened && (
        <Dropped label={label} width={width} onClose={close}>
          {children(close)}
        </Dropped>
      )}
    </span>
  );
}
