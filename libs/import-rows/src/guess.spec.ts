import { describe, expect, it } from '@jest/globals';
import { guessMapping } from './guess.js';

describe('a guess', () => {
  it('is by the names of the columns, and by the dates in them', () => {
    const columns = ['ID', 'Firma', 'E-Mail', 'Email 2', 'Telefon', 'Shoe size', 'Since'];
    const { mapping, unused } = guessMapping('leads', columns, [{ Since: '31.12.2025' }]);
    expect(mapping).toEqual({
      externalId: { column: 'ID' },
      dates: 'DD.MM.YYYY',
      fields: {
        company: { column: 'Firma' },
        emails: [{ column: 'E-Mail' }, { column: 'Email 2' }],
        phones: { column: 'Telefon' },
      },
    });
    expect(unused).toEqual(['Shoe size', 'Since']);
  });
});
