import { gauges, type Health } from '#telemetry';
import { type Projector } from './projector.js';

/** How far behind the models may be while the projector calls itself ready, in seconds. */
const readyWithin = 5;

/** What a projector tells of itself. */
export const healthOf = (projector: Projector): Health => ({
  ready: () => {
    const { report } = projector.lag;
    return { ready: report.seconds <= readyWithin, report: { lag: report, parked: projector.parked } };
  },
  metrics: gauges('dealstream_projector', {
    lag_seconds: ['since everything written was the head of the log', () => projector.lag.report.seconds],
    lag_events: ['events not yet written, estimated', () => projector.lag.report.events],
    position: ['log position of the checkpoint', () => Number(projector.lag.status.position ?? -1)],
    parked_streams: ['streams held back by an event that could not be read or projected', () => projector.parked],
  }),
});
