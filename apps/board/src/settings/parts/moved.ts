/** A list with one of its items at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items.slice(from, from + 1);
  return items.toSpliced(from, 1).toSpliced(to, 0, ...item);
}

/** How far a row is pushed aside while one of the given height is dragged from one place over another. */
export function shiftOf(index: number, from: number, over: number, height: number): number {
  if (index > from && index <= over) return -height;
  if (index < from && index >= over) return height;
  return 0;
}
