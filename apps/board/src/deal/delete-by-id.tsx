import { useDeal } from './use-deal.js';
import { DeleteDialog } from './delete-dialog.js';

interface DeleteByIdProps {
  readonly dealId: string;
  readonly onClose: () => void;
}

/** Asks before a deal that is not open is deleted, as its detail does. */
export function DeleteById({ dealId, onClose }: DeleteByIdProps) {
  const { data: deal } = useDeal(dealId);
  return deal ? <DeleteDialog deal={deal} opened onClose={onClose} onDeleted={onClose} /> : null;
}
