import { describe, expect, it } from 'vitest';
import { parsePasted } from './parse';

const emails = (text: string) => parsePasted(text).map((one) => one.email);
const names = (text: string) => parsePasted(text).map((one) => `${one.givenName}|${one.familyName}`);

describe('pasted addresses', () => {
  it('stand between commas, semicolons, line breaks, tabs and spaces', () => {
    expect(emails('a@x.example, b@x.example; c@x.example\nd@x.example\r\ne@x.example\tf@x.example g@x.example')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}@x.example`));
    expect(emails('  ,;\n\n ')).toEqual([]);
  });

  it('bring a name along', () => {
    expect(names('Ana María López <ana@x.example>')).toEqual(['Ana|María López']);
    expect(names('"López, Ana" <ana@x.example>; Ben <ben@x.example>')).toEqual(['Ana|López', 'Ben|']);
    expect(names('López, Ana <ana@x.example>, Ben Gil <ben@x.example>')).toEqual(['Ana|López', 'Ben|Gil']);
    expect(emails('Ana <ana@x.example> Ben <ben@x.example>')).toEqual(['ana@x.example', 'ben@x.example']);
    expect(names('<ana.gil@x.example>')).toEqual(['Ana|Gil']);
  });

  it('without a name are guessed from, never made up', () => {
    expect(names('ana.lopez2@x.example')).toEqual(['Ana|Lopez']);
    expect(names('ana-maria_lopez@x.example')).toEqual(['Ana|Maria Lopez']);
    expect(names('info@x.example')).toEqual(['|']);
    expect(names('a.b@x.example')).toEqual(['|']);
  });

  it('that are none stay to be seen and mended', () => {
    expect(emails('ana@x.example, Ben, carla@x.example')).toEqual(['ana@x.example', 'Ben', 'carla@x.example']);
    expect(emails('nobody, <ana@x.example>')).toEqual(['nobody', 'ana@x.example']);
    expect(emails('not an address')).toEqual(['not', 'an', 'address']);
    expect(emails('ana@@x')).toEqual(['ana@@x']);
    expect(emails('Ben,')).toEqual(['Ben']);
    expect(emails('Ana <ana@x.example')).toEqual(['ana@x.example']);
  });
});
