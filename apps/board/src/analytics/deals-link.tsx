import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { words } from '../words/words.js';
import { type DealsBehind } from './deals-behind.js';
import classes from './analytics.module.css';

interface Props {
  readonly deals: DealsBehind | undefined;
  /** what the figure is, for those who only hear it */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that opens the deals behind it; plain where there are none to open. */
export function DealsLink({ deals, label, className, children }: Props) {
  if (!deals) return <span className={className}>{children}</span>;
  return (
    <Link
      to="/analytics/deals"
      search={deals}
      preload={false}
      className={className === undefined ? classes.link : `${classes.link} ${className}`}
      title={words.analytics.openDeals}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
