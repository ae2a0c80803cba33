/** What changes where a deal is, or its status. */
export const stageEvents = [
  ...(['stage_advanced', 'stage_reverted', 'stage_replaced', 'team_changed', 'pipeline_changed'] as const),
  ...(['closed_won', 'closed_lost', 'closed_abandoned', 'reopened'] as const),
] as const;
