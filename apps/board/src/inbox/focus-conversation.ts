/** Moves the focus in the list: from where it is, else from the open conversation, else to the first. */
export function focusConversation(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-conversation]')];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.dataset.status === 'active');
  const next = from < 0 ? rows[0] : rows[from + by];
  next?.focus();
}

/** Puts the focus on a conversation of the list. */
export function focusOn(conversationId: string): void {
  document.querySelector<HTMLElement>(`[data-conversation="${conversationId}"]`)?.focus();
}
