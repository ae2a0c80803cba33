/** Nobody has created the organization yet: nothing can be decided in it. */
export class OrganizationNotFound extends Error {
  override readonly name = 'OrganizationNotFound';

  constructor(readonly organizationId: string) {
    super(`There is no organization ${organizationId}`);
  }
}
