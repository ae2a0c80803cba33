import { type Pipeline } from '../catalogue/catalogue.js';
import { type AnalyticsSearch } from './analytics-search.js';
import { type Scope } from './deals-behind.js';

/** What every panel is given. */
export interface PanelProps {
  readonly pipeline: Pipeline;
  readonly scope: Scope;
  readonly search: AnalyticsSearch;
  /** Changes the address. */
  readonly set: (change: Partial<AnalyticsSearch>) => void;
}
