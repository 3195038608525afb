/** Everything outside the program that a command may touch; the tests bring their own. */
export interface World {
  readonly stdin: { readonly isTerminal: boolean; read(): Promise<Uint8Array> }
  readonly stdout: { readonly isTerminal: boolean; readonly columns?: number; write(text: string): void }
  readonly stderr: { write(text: string): void }
  /** The working directory: where a configuration is looked for. */
  readonly directory: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The bytes of a file; rejects with what Node's `fs` rejects with. */
  readFile(path: string): Promise<Uint8Array>
  writeFile(path: string, text: string): Promise<void>
  /** The present, RFC 3339 in UTC. */
  now(): string
}
