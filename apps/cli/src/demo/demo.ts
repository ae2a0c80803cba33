import { connect, type OrganizationOptions } from '../system/connect.js';
import { locateSystem } from '../system/locate.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { type DemoSize } from './demo-sizes.js';
import { makeDemo } from './make-demo.js';

/** Options of `dealstream demo`. */
export interface DemoOptions extends PrintOptions, OrganizationOptions {
  readonly size: DemoSize;
}

/** Makes the demo's data. @throws CommandFailed where the system does not run */
export async function demo(options: DemoOptions): Promise<void> {
  const { organization } = await connect('admin', options);
  const deals = await makeDemo(options.size, { ...(await locateSystem()), organization, after: '' });
  const { organizationId, name } = organization;
  print(options, { organizationId, deals }, `${name} has ${deals.toLocaleString('en')} deals of the demo.`);
}
