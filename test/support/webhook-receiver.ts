import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { type CloudEvent } from '#cloud-events';
import { decodeCloudEvent } from './cloud-event-codec.js';
import { until } from './projecting.js';

/** What came in. */
export interface Arrival {
  /** the `webhook-id` */
  readonly id: string;
  readonly path: string;
  readonly event: CloudEvent;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a receiver says: a status; one with headers; or nothing, ever. */
export type Reply = number | 'silence' | { readonly status: number; readonly headers: OutgoingHttpHeaders };

/** An endpoint of webhooks on this machine, which notes down everything that comes in. */
export class WebhookReceiver {
  readonly arrivals: Arrival[] = [];
  /** what it says to an arrival */
  reply: (arrival: Arrival) => Reply = () => 200;

  private constructor(
    private readonly server: Server,
    /** `host:port` */
    readonly host: string,
  ) {}

  /** @param port @defaultValue any free one */
  static async start(port = 0): Promise<WebhookReceiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    const receiver = new WebhookReceiver(server, `127.0.0.1:${typeof address === 'string' ? 0 : (address?.port ?? 0)}`);
    server.on('request', (request, response) => {
      void arrivalOf(request).then((arrival) => {
        receiver.arrivals.push(arrival);
        const reply = receiver.reply(arrival);
        if (reply === 'silence') return;
        const { status, headers } = typeof reply === 'number' ? { status: reply, headers: {} } : reply;
        response.writeHead(status, headers).end();
      });
    });
    return receiver;
  }

  url(path: string): string {
    return `http://${this.host}${path}`;
  }

  /** What came in at a path, in its order. */
  at(path: string): readonly Arrival[] {
    return this.arrivals.filter((arrival) => arrival.path === path);
  }

  /** What came in at a path, each the first time. */
  firstAt(path: string): readonly Arrival[] {
    return [
      ...new Map(
        this.at(path)
          .toReversed()
          .map((arrival) => [arrival.id, arrival]),
      ).values(),
    ].toReversed();
  }

  /** Waits until so many different events came in at a path. */
  async received(path: string, count: number): Promise<readonly Arrival[]> {
    await until(() => Promise.resolve(this.firstAt(path).length >= count));
    return this.firstAt(path);
  }

  stop(): void {
    this.server.close().closeAllConnections();
  }
}

/** Whether a receiver that has the secret takes the arrival for genuine. */
export function isGenuine({ body, headers }: Arrival, secret: string): boolean {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

async function arrivalOf(request: IncomingMessage): Promise<Arrival> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return { id: headers['webhook-id'] ?? '', path: request.url ?? '', event: decodeCloudEvent(body), headers, body };
}
