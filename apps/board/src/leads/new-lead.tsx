export const NewLead = (_: { readonly onClose: () => void }) => null;
