/** Where one card is among the others. */
export interface Place {
  readonly stageId: string;
  readonly index: number;
}

interface Lane {
  readonly stageId: string;
  readonly length: number;
}

/** Where a key leads from a place: the next card up or down, the one beside it in the next column that has any, the first or the last. */
export function walked(key: string, from: Place, lanes: readonly Lane[]): Place | null {
  const at = lanes.findIndex(({ stageId }) => stageId === from.stageId);
  const lane = lanes[at];
  if (!lane) return null;
  switch (key) {
    case 'ArrowUp':
      return from.index > 0 ? { ...from, index: from.index - 1 } : null;
    case 'ArrowDown':
      return from.index < lane.length - 1 ? { ...from, index: from.index + 1 } : null;
    case 'Home':
      return { ...from, index: 0 };
    case 'End':
      return { ...from, index: lane.length - 1 };
    case 'ArrowLeft':
      return beside(from, lanes.slice(0, at).toReversed());
    case 'ArrowRight':
      return beside(from, lanes.slice(at + 1));
    default:
      return null;
  }
}

function beside({ index }: Place, lanes: readonly Lane[]): Place | null {
  const lane = lanes.find(({ length }) => length > 0);
  return lane ? { stageId: lane.stageId, index: Math.min(index, lane.length - 1) } : null;
}
