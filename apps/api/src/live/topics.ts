import { isUUID } from 'class-validator';
import { HttpProblem } from '#http';

/** What a client wants to hear of. */
export interface Topics {
  /** boards, in their order */
  readonly pipelineIds: readonly string[];
  readonly inbox: boolean;
  /** of agent jobs */
  readonly approvals: boolean;
  readonly followUps: boolean;
}

const known = ['pipeline:<id>', 'inbox', 'approvals', 'follow-ups'];

/** One connection's most: a browser shows a few boards, not a hundred. */
const mostTopics = 20;

/** The topics that a request names, separated by commas. @throws `unknown_topic` */
export function topicsOf(text: string): Topics {
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  if (names.length > mostTopics) throw new HttpProblem('unknown_topic', { topic: `number ${mostTopics + 1}`, known });
  const pipelineIds = names.flatMap((name) => pipelineIn(name) ?? []);
  const unknown = names.find((name) => pipelineIn(name) === null && !known.slice(1).includes(name));
  if (unknown !== undefined) throw new HttpProblem('unknown_topic', { topic: unknown, known });
  return {
    pipelineIds: pipelineIds.toSorted(),
    inbox: names.includes('inbox'),
    approvals: names.includes('approvals'),
    followUps: names.includes('follow-ups'),
  };
}

/** One pipeline's board. */
export const topicsOfPipeline = (pipelineId: string): Topics => ({
  pipelineIds: [pipelineId],
  inbox: false,
  approvals: false,
  followUps: false,
});

function pipelineIn(name: string): string | null {
  const [kind, id = ''] = name.split(/:(.*)/s);
  return kind === 'pipeline' && isUUID(id, 'loose') ? id.toLowerCase() : null;
}
