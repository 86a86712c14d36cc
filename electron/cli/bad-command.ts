/** A command that cannot be understood, in words. */
export class BadCommand extends Error {}
