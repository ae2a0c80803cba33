import { v7 } from 'uuid';
import { defaultLeadStatus, type LeadEventData, presetLeadPolicy } from '#domain';
import { type EventLog, type RecordedEvent, streamName } from '#event-store';
import { store } from './stored-history.js';

/** Appends leads that came in by a web form, past the API. Their ids, in no order of the log. */
export async function captureLeads(
  log: EventLog,
  organizationId: string,
  leads: readonly Partial<LeadEventData<'lead_captured'>>[],
): Promise<string[]> {
  const events = leads.map((fields) => captured(organizationId, fields));
  await store(log, events);
  return events.map(({ streamId }) => streamId);
}

function captured(organizationId: string, fields: Partial<LeadEventData<'lead_captured'>>): RecordedEvent {
  const leadId = v7();
  const data: LeadEventData<'lead_captured'> = {
    ...{ leadId, externalId: null, origin: 'web_form', statusId: defaultLeadStatus(presetLeadPolicy), steps: [] },
    ...{ name: `Lead ${leadId}`, company: null, emails: [], phones: [], country: null, source: null, campaign: null },
    ...{ value: null, employees: null, sector: null, notes: '', customFields: {} },
    ...{ contactId: null, accountId: null, conversationId: null },
    ...fields,
  };
  const now = new Date().toISOString();
  const id = v7();
  return {
    id,
    event: { type: 'lead_captured', data },
    stream: streamName('lead', organizationId, leadId),
    category: 'lead',
    streamId: leadId,
    revision: 0n,
    position: 0n,
    metadata: {
      organizationId,
      actor: { kind: 'service', id: 'form', roles: ['service'] },
      onBehalfOf: null,
      via: { kind: 'api', id: 'form' },
      why: null,
      ...{ occurredAt: now, recordedAt: now, backdated: false },
      ...{ commandId: id, idempotencyKey: null, requestHash: null },
      ...{ $correlationId: id, $causationId: id, depth: 0, traceparent: null },
      schemaVersion: 1,
      previousHash: '',
      hash: '',
    },
  };
}
