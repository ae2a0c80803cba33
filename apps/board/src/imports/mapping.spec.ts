import { describe, expect, it } from '@jest/globals';
import { draftOf, faultOf, mappingOf, withField } from './mapping.js';

describe('a mapping', () => {
  const mapping = {
    fields: {
      company: { column: 'Firma' },
      emails: [{ column: 'Mail' }, { column: 'Mail 2' }],
      status: { column: 'Stand', values: { W: 'Customer', L: 'Bad Fit' } },
      source: { constant: 'fair' },
    },
    externalId: { column: 'Id' },
    dates: 'YYYY-MM-DD' as const,
  };
  const columns = ['Id', 'Firma', 'Mail', 'Mail 2', 'Stand', 'Shoe size'];
  const draft = draftOf(mapping, columns);

  it('is shown column by column, and comes to the same', () => {
    expect(draft).toEqual({
      assigned: {
        ...{ Id: 'externalId', Firma: 'company', Mail: 'emails', 'Mail 2': 'emails', Stand: 'status' },
        'Shoe size': null,
      },
      meanings: { Stand: { W: 'Customer', L: 'Bad Fit' } },
      constants: { source: 'fair' },
      dates: 'YYYY-MM-DD',
      currency: '',
    });
    expect(mappingOf(draft)).toEqual(mapping);
    expect(mappingOf({ ...draft, currency: 'EUR' })).toEqual({ ...mapping, currency: 'EUR' });
  });

  it('forgets what texts stood for in another field', () => {
    expect(withField(draft, 'Stand', 'notes').meanings).toEqual({});
    expect(withField(draft, 'Firma', null).assigned.Firma).toBeNull();
  });

  const none = { constants: {} };

  it('has one source a field, save for fields that take several', () => {
    expect(faultOf('leads', draft)).toBeNull();
    expect(faultOf('leads', { assigned: { a: 'name', b: 'name' }, ...none })).toEqual({ what: 'twice', field: 'name' });
    expect(faultOf('leads', { assigned: { a: 'name' }, constants: { name: 'x' } })).toEqual({
      what: 'twice',
      field: 'name',
    });
  });

  it('has what every record needs', () => {
    expect(faultOf('contacts', { assigned: { a: 'emails' }, ...none })).toEqual({ what: 'missing', field: 'name' });
    expect(faultOf('leads', { assigned: { a: null, b: 'externalId' }, ...none })).toEqual({ what: 'nothing' });
  });
});
