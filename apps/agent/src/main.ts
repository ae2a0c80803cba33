import { createApiClient } from '#api-client';
import { createLogger } from '#telemetry';
import { Acts } from './acts.js';
import { Agent } from './agent.js';
import { RuleThinker } from './rule-thinker.js';
import { Situations } from './situations.js';

/** Milliseconds from one look at the inbox to the next. */
const every = 2_000;

/** Works for the organization of its token until a signal. */
async function main(): Promise<void> {
  const { AGENT_API_URL: baseUrl, AGENT_TOKEN: token, LOG_LEVEL = 'info' } = process.env;
  if (!baseUrl || !token) throw new Error('AGENT_API_URL and AGENT_TOKEN say where the API is and who asks');
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => ending.abort());
  const api = createApiClient({ baseUrl, token });
  const logger = createLogger('agent', LOG_LEVEL);
  const agent = new Agent({
    situations: new Situations(api),
    thinker: new RuleThinker(),
    acts: new Acts(api),
    logger,
    every,
  });
  process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
  await agent.run(ending.signal);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
