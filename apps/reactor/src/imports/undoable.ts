import { leadStreams, opportunityStreams } from '#domain';
import { type CommandContext } from '#event-store';
import { type ImportParts } from './import-parts.js';

/** Records that an import made and that can be taken back. */
export interface Undoable {
  readonly category: string;
  /** the event type that takes one back */
  readonly undoneBy: string;
  /** @throws Rejected StaleRevision */
  undo(id: string, context: CommandContext): Promise<void>;
}

/** Deals are deleted; their external ids are free again. */
export const undoableDeals = ({ executor, kinds, externalIds }: ImportParts): Undoable => ({
  category: opportunityStreams.category,
  undoneBy: 'opportunity_deleted',
  async undo(id, context) {
    const command = { type: 'delete_opportunity' } as const;
    const { state } = await executor.execute({
      ...{ streams: opportunityStreams, id, recordId: '', commands: [{ command }], context },
      world: () => kinds.opportunity.world(context.organizationId, command, id),
    });
    const externalId = state.existence === 'deleted' ? state.last.externalId : null;
    if (externalId === null) return;
    await externalIds.release({ kind: opportunityStreams.category, value: externalId }, id, context);
  },
});

/** Leads are discarded; importing their rows again restores them. */
export const undoableLeads = ({ executor, kinds }: ImportParts): Undoable => ({
  category: leadStreams.category,
  undoneBy: 'lead_discarded',
  async undo(id, context) {
    const command = { type: 'discard_lead', reason: 'The import was undone' } as const;
    await executor.execute({
      ...{ streams: leadStreams, id, recordId: '', commands: [{ command }], context },
      world: () => kinds.lead.world(context.organizationId, command, id),
    });
  },
});
