import { describe, expect, it } from '@jest/globals';
import { AllowedHosts } from './allowed-hosts.js';

const outside = new AllowedHosts([]);
const named = new AllowedHosts(['crm.acme.internal:8080', '127.0.0.1:9000', 'plain.example:80', '[::1]:443']);

describe('the url of a webhook', () => {
  it.each(['https://lake.example/in', 'https://lake.example:8443/in?key=1', 'https://1.1.1.1/'])('can be %s', (url) => {
    expect(outside.refusalOf(url)).toBeNull();
  });

  it.each([
    ['not a url', 'lake', 'ftp://lake.example/', 'file:///etc/passwd', 'javascript:alert(1)'],
    ['in clear', 'http://lake.example/in'],
    ['with a password', 'https://user:secret@lake.example/', 'https://user@lake.example/'],
    ['with a fragment', 'https://lake.example/#part'],
    ['a private address', 'https://10.0.0.1/', 'https://169.254.169.254/latest/meta-data', 'https://[::1]/'],
    ['one written in another way', 'https://2130706433/', 'https://0x7f.1/', 'https://127.1/', 'https://017700000001/'],
    ['one of IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/', 'https://[64:ff9b::a00:1]/'],
    ['a local name', 'https://localhost/', 'https://api.localhost/', 'https://crm.acme.internal/', 'https://x.local./'],
  ])('cannot be %s', (_, ...urls) => {
    expect(urls.filter((url) => outside.refusalOf(url) === null)).toEqual([]);
  });

  it('can be private, and in clear, on a host and port that the operator names, and on no other port', () => {
    const allowed = [
      'http://crm.acme.internal:8080/in',
      'http://127.0.0.1:9000/',
      'http://plain.example/',
      'https://[::1]/',
    ];
    expect(allowed.filter((url) => named.refusalOf(url) !== null)).toEqual([]);
    expect(named.refusalOf('http://127.0.0.1:9001/')).not.toBeNull();
    expect(named.refusalOf('http://crm.acme.internal/')).not.toBeNull();
  });
});
