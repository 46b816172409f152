import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A telephone number as networks take it, and as people read it; null for what is none. */
export function readNumber(typed: string): { e164: string; shown: string; country: string | undefined } | null {
  const number = parsePhoneNumberFromString(typed.trim().replace(/^00/, '+'));
  return number?.isPossible() ? { e164: number.number, shown: number.formatInternational(), country: number.country } : null;
}

const countries = new Intl.DisplayNames('en', { type: 'region' });

export const countryOf = (code: string | undefined) => (code ? countries.of(code) : undefined);
