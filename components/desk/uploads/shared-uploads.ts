import type { ApiProblem } from '#components/desk/api.ts'
import type { UploadKind } from '#components/desk/uploads/upload-kind.ts'
import type { UploadEvent, Why } from '#components/desk/uploads/upload-machine.ts'
import { uploadPlace } from '#components/desk/uploads/upload-place.ts'
import { type Message, t } from '#domain/messages/t.ts'
import { UPLOAD_PURPOSES, type UploadPurpose } from '#domain/uploads/purposes.ts'

const PIECE_BYTES = 2 * 1024 ** 2

type Words = { empty: Message; gone: Message; tooLarge?: Message }

/**
 * Large files that any admin may continue, one after the other. The browser does not keep them: whoever chooses the same
 * file again continues it. Nothing is made of one until somebody chooses it.
 */
export const sharedUploads = (purpose: UploadPurpose, words: Words): UploadKind => ({
  atOnce: 1,
  pieceBytes: PIECE_BYTES,
  whyNot: ({ size }) => {
    if (size === 0) return whyOf(t(words.empty))
    const isTooLarge = size > UPLOAD_PURPOSES[purpose].maxBytes
    return words.tooLarge && isTooLarge ? whyOf(t(words.tooLarge)) : null
  },
  begin: (file, key) => uploadPlace.beginShared(purpose, file, key),
  complete: () => Promise.resolve({ type: 'sent' }),
  eventOf,
  get gone() {
    return whyOf(t(words.gone))
  },
})

const whyOf = (text: string): Why => ({ short: text, long: text })

/** A server that fails is waited for like a lost connection, and everything else can be tried again by hand. */
function eventOf({ status, title }: ApiProblem): UploadEvent {
  if (status === 404) return { type: 'forgotten' }
  const isPassing = status === 0 || status === 408 || status === 409 || (status >= 500 && status !== 507)
  return isPassing ? { type: 'lost' } : { type: 'blocked', why: whyOf(title) }
}
