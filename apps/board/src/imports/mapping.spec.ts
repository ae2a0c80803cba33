import { describe, expect, it } from '@jest/globals';
import { assignedBy, faultOf, mappingOf } from './mapping.js';

describe('a mapping', () => {
  const mapping = {
    fields: { company: { column: 'Firma' }, emails: [{ column: 'Mail' }, { column: 'Mail 2' }] },
    externalId: { column: 'Id' },
    dates: 'YYYY-MM-DD' as const,
  };
  const columns = ['Id', 'Firma', 'Mail', 'Mail 2', 'Shoe size'];
  const assigned = { Id: 'externalId', Firma: 'company', Mail: 'emails', 'Mail 2': 'emails', 'Shoe size': null };

  it('is shown column by column, and comes to the same', () => {
    expect(assignedBy(mapping, columns)).toEqual(assigned);
    expect(mappingOf(assigned, 'YYYY-MM-DD', '')).toEqual(mapping);
    expect(mappingOf(assigned, 'YYYY-MM-DD', 'EUR')).toEqual({ ...mapping, currency: 'EUR' });
  });

  it('has one column a field, save for fields that take several', () => {
    expect(faultOf('leads', assigned)).toBeNull();
    expect(faultOf('leads', { a: 'name', b: 'name' })).toEqual({ what: 'twice', field: 'name' });
  });

  it('has what every record needs', () => {
    expect(faultOf('contacts', { a: 'emails' })).toEqual({ what: 'missing', field: 'name' });
    expect(faultOf('leads', { a: null, b: 'externalId' })).toEqual({ what: 'nothing' });
  });
});
