/** A tool cannot do what it was asked for; the message says why to the person who asked. */
export class ToolRefused extends Error {}
