/** The way to load what the first view does not show: with the styles of Mantine's components, which come before its own. */
export const withStyles =
  <Module>(load: () => Promise<Module>) =>
  async (): Promise<Module> => {
    const [, module] = await Promise.all([import('../app/mantine-styles-later.js'), load()]);
    return module;
  };
