/** The members of answers that tests read one by one; whole answers are compared by `toMatchObject`. */
export interface AnswerBody {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly outcome: string;
  readonly status: unknown;
  readonly code: string;
  readonly phase: string;
  /** rows */
  readonly created: number;
  readonly undo: { readonly keptIds: readonly string[] };
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string }[];
  readonly items: readonly AnswerBody[];
  readonly stages: readonly AnswerBody[];
  readonly results: readonly {
    readonly externalId: string;
    readonly outcome: string;
    readonly opportunityId: string;
  }[];
  readonly stage: { readonly id: string; readonly name: string };
  readonly columns: readonly AnswerBody[];
  readonly cards: readonly AnswerBody[];
  readonly of: { readonly id: string };
  readonly figures: readonly AnswerBody[];
  readonly total: { readonly count: number };
  readonly counts: unknown;
  readonly tags: readonly string[];
  readonly value: { readonly amount: number };
  readonly nextCursor: string | null;
  readonly newerCursor: string;
  readonly text: string;
  readonly direction: string;
  readonly secret: string;
  readonly disabled: string | null;
  readonly contactId: string;
  readonly pipelineId: string;
  readonly createdAt: string;
  readonly contact: { readonly id: string } | null;
  readonly mergedContactIds: readonly string[];
  readonly possibleDuplicates: readonly string[];
  readonly conversationId: string;
  readonly messageId: string;
  readonly conversation: AnswerBody;
  readonly token: string;
  readonly state: string;
  readonly action: string;
  readonly opportunityId: string;
  readonly pending: number;
  readonly lastActivityAt: string;
}

/** A wrong guess about an answer fails the test that made it. */
export const decodeAnswer = (text: string): AnswerBody => JSON.parse(text === '' ? '{}' : text) as AnswerBody;

/** The paths of an OpenAPI document with their methods. */
export const decodePaths = (text: string) => JSON.parse(text) as { paths: Readonly<Record<string, object>> };
