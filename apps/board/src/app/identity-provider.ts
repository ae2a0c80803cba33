/** The OpenID Connect provider by which people sign in here. */
export interface IdentityProvider {
  readonly issuer: string;
  /** what it calls this page */
  readonly clientId: string;
  /** what people call it */
  readonly name: string;
}

/** As the API wrote it into the page; null: there is none. */
export const identityProvider: IdentityProvider | null = read();

function read(): IdentityProvider | null {
  const content = document.querySelector<HTMLMetaElement>('meta[name=identity-provider]')?.content ?? '';
  const provider: unknown = content === '' ? null : JSON.parse(content);
  return isProvider(provider) ? provider : null;
}

function isProvider(value: unknown): value is IdentityProvider {
  return typeof value === 'object' && value !== null && 'issuer' in value && 'clientId' in value && 'name' in value;
}
