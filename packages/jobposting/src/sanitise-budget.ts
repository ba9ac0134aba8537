/** What may still be written, in characters. A class, for it is counted down over one document. */
export class Budget {
  #left: number;

  constructor(characters: number) {
    this.#left = characters;
  }

  /** Takes `characters` off the budget; false, and nothing taken, when there are not as many left. */
  take(characters: number): boolean {
    if (characters > this.#left) return false;
    this.#left -= characters;
    return true;
  }

  /** Gives back what was taken for something that turned out to be empty. */
  give(characters: number): void {
    this.#left += characters;
  }

  get left(): number {
    return this.#left;
  }

  /** Nothing more is written: what follows a cut would read as if nothing were missing. */
  end(): void {
    this.#left = 0;
  }
}
