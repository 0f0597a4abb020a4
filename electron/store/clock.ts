export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/**
 * Hybrid logical clock: the wall clock, but never behind what has been seen, with a counter for what falls into one
 * millisecond. A stamp is text that sorts in the order of events, on one machine and across machines.
 * Kulkarni et al., "Logical Physical Clocks" (2014).
 */
export class StampClock {
  readonly #clock: Clock
  readonly #device: string
  #millis = 0
  #counter = 0

  constructor(clock: Clock, device: string, lastStamp: string | null) {
    this.#clock = clock
    this.#device = device
    if (lastStamp !== null) this.witness(lastStamp)
  }

  /** Takes note of a stamp made elsewhere: the next one will be later. */
  witness(stamp: string): void {
    const [millis = 0, counter = 0] = stamp.split('-', 2).map(Number)
    if (millis > this.#millis || (millis === this.#millis && counter > this.#counter)) {
      this.#millis = millis
      this.#counter = counter
    }
  }

  next(): { readonly stamp: string; readonly at: string } {
    const now = this.#clock.now()
    if (now > this.#millis) {
      this.#millis = now
      this.#counter = 0
    } else {
      this.#counter += 1
    }
    const time = String(this.#millis).padStart(14, '0')
    const count = String(this.#counter).padStart(6, '0')
    return { stamp: `${time}-${count}-${this.#device}`, at: new Date(now).toISOString() }
  }
}
