/** Where a command's words go: the terminal, or a test. */
export interface CliStreams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}
