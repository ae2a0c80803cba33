/** Brings the column of a stage into view. */
export function showColumn(stageId: string): void {
  const column = document.querySelector(`[data-stage="${CSS.escape(stageId)}"]`);
  column?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'smooth' });
}
