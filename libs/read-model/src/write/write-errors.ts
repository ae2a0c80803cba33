/** A projector with a newer epoch writes: this one must stop. */
export class Fenced extends Error {
  constructor(readonly epoch: bigint) {
    super(`a newer projector has taken over: epoch ${epoch} may no longer write`);
    this.name = 'Fenced';
  }
}

/** Redis does not hold what was built on: models must be looked at again and filled from what they have. */
export class ModelsLost extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ModelsLost';
  }
}
