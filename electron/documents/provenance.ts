/** From which moment of the ledger a document was made: in its properties, and the time of its parts. */
export interface Provenance {
  readonly made: Date
  readonly description: string
}
