/** A command was called in a way that cannot work. The message is Chinese and for the person who typed it. */
export class UsageError extends Error {}
