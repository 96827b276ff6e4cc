import type { ApiProblem } from '#components/desk/api.ts'
import type { UploadEvent, Why } from '#components/desk/uploads/upload-machine.ts'

/** Kind of file that a queue uploads: how it is sent, and how it is completed. */
export type UploadKind = {
  atOnce: number
  /** Bytes of one request. */
  pieceBytes: number
  /** Says why a file is refused before it is sent; null if it can be sent. */
  whyNot: (file: File) => Why | null
  begin: (file: File, key: string) => Promise<{ id: string; received: number }>
  /** Has a complete upload made into what it is for; resolves with the final event. */
  complete: (id: string, replaces: string | null, key: string) => Promise<UploadEvent>
  /** Maps an API problem to an upload event. */
  eventOf: (problem: ApiProblem) => UploadEvent
  /** The browser cannot read the file's bytes: it was changed, moved, or its drive was removed. */
  gone: Why
}
