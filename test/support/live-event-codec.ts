/** What a listener heard. */
export interface LiveEvent {
  readonly event: string;
  readonly data: LiveData;
}

/** The data of any live event. */
export interface LiveData {
  readonly position: string;
  readonly reason: string;
  readonly category: string;
  readonly id: string;
  readonly pipelineId: string;
  readonly by: string | null;
  readonly lead: { readonly name: string | null; readonly opportunityId: string | null } | null;
  readonly followUpAt: string | null;
  readonly card: {
    readonly id: string;
    readonly name: string | null;
    readonly stageId: string;
    readonly lastActivityAt: string;
    readonly contact: { readonly id: string; readonly name: string } | null;
    readonly account: { readonly id: string; readonly name: string } | null;
    readonly contactActivity: {
      readonly unread: number;
      readonly lastMessage: { readonly text: string } | null;
    } | null;
  };
  readonly summary: object;
  readonly job: { readonly id: string; readonly state: string };
  readonly conversation: {
    readonly id: string;
    readonly unanswered: boolean;
    readonly contact: { readonly name: string } | null;
  };
}

/** An event as it was sent. */
export const decodeLiveEvent = (event: string, data: string): LiveEvent => ({
  event,
  data: JSON.parse(data) as LiveData,
});
