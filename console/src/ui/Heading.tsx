import { createContext, createElement, use, type ComponentProps } from 'react';

/** The level at which a part of a page begins: it may be the whole page on a phone and a part of one on a desk. */
export const HeadingLevel = createContext(2);

interface Props extends ComponentProps<'h2'> {
  /** How far below the part's own heading. */
  below?: number;
}

export function Heading({ below = 0, ...rest }: Props) {
  return createElement(`h${use(HeadingLevel) + below}`, rest);
}
