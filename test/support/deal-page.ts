import { type Locator, type Page } from 'playwright-core';
import { type AnswerBody } from './answer-codec.js';
import { type System } from './system.js';

/** A new deal of the manager, once every page can read it. */
export async function readableDeal(system: System, fields: object): Promise<AnswerBody> {
  const { body, headers } = await system.call('manager', 'POST', '/v1/opportunities', { body: fields });
  await system.call('manager', 'GET', `/v1/opportunities/${body.id}?after=${headers.get('position') ?? ''}`);
  return body;
}

/** Goes to the detail of a deal. */
export async function goToDeal(page: Page, system: System, { id }: { readonly id: string }): Promise<void> {
  await page.goto(`${system.url}/opportunities/${id}`);
  await page.getByRole('tab', { name: 'Timeline' }).waitFor();
}

/** A button of the row of controls, by what it is and has, e.g. `Owner: Unassigned`. */
export const control = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('group', { name: 'Quick controls' }).getByRole('button', { name });

/** What the timeline tells. */
export const happened = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('list', { name: 'Timeline' }).getByRole('listitem').filter({ hasText: text });

/** The form that edits a deal, opened by the pencil. */
export async function editForm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  return page.getByRole('dialog', { name: 'Edit the opportunity' });
}

/** Chooses an option of a field. */
export async function choose(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Of the page, where it is called. */
declare const getComputedStyle: (node: unknown) => { getPropertyValue(name: string): string };

/** The name of the colour that something has in the page: of its text, or of another property. */
export async function colourOf(shown: Locator, property = 'color'): Promise<string> {
  const value = await shown.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
  const [red = 0, green = 0, blue = 0] = (value.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return colourNamed(red, green, blue);
}

const hues = [
  ['red', 20],
  ['yellow', 65],
  ['green', 170],
  ['blue', 240],
  ['purple', 300],
  ['red', 361],
] as const;

function colourNamed(red: number, green: number, blue: number): string {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const spread = most - least;
  if (spread <= most / 8) return 'gray';
  const sixth =
    most === red ? (green - blue) / spread : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const hue = (sixth * 60 + 360) % 360;
  return hues.find(([, end]) => hue < end)?.[0] ?? 'red';
}
