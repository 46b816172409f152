import { en } from './en';

export type Words = typeof en;

/** Every sentence the console says. Another language is another object of the same shape. */
export const words: Words = en;
