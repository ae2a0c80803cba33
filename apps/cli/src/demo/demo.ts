import { setStill } from '../demo-life/life-switch.js';
import { connect, type OrganizationOptions } from '../system/connect.js';
import { locateSystem } from '../system/locate.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { type DemoSize } from './demo-sizes.js';
import { makeDemo } from './make-demo.js';

/** Options of `dealstream demo`. */
export interface DemoOptions extends PrintOptions, OrganizationOptions {
  readonly size: DemoSize;
  readonly still?: boolean;
  readonly alive?: boolean;
}

/** Makes the demo's data, or has its people stop working or go on. @throws CommandFailed where the system does not run */
export async function demo(options: DemoOptions): Promise<void> {
  if (options.still || options.alive) return switchLife(options);
  const { organization } = await connect('admin', options);
  const deals = await makeDemo(options.size, { ...(await locateSystem()), organization, after: '' });
  const { organizationId, name } = organization;
  print(options, { organizationId, deals }, `${name} has ${deals.toLocaleString('en')} deals of the demo.`);
}

async function switchLife(options: DemoOptions): Promise<void> {
  const still = options.still === true;
  await setStill((await locateSystem()).dataFolder, still);
  print(options, { still }, still ? 'The demo stands still.' : 'The demo lives.');
}
