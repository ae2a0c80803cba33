import { type Members } from '../members/state.js';
import { type Organization } from '../organization/state.js';
import { type Teams } from '../teams/state.js';

/** What a decision about goals and forecasts reads besides them. */
export interface GoalsWorld {
  readonly organization: Organization;
  readonly members: Members;
  readonly teams: Teams;
}
