import { expect, test } from 'vitest';
import { cardsOf } from './statCardsOf';

test('the cards are those of the workspace', () => {
  expect(cardsOf(undefined)).toEqual(['total', 'active', 'suspended']);
  expect(cardsOf('bot-platform', ['suspend'])).toEqual(['total', 'active', 'suspended']);
  expect(cardsOf('call-center', ['deactivate'])).toEqual(['total', 'active', 'deactivated', 'invited', 'locked']);
  expect(cardsOf('omnichannel', ['delete'])).toEqual(['total', 'active', 'invited', 'locked']);
});
