import { eventOfProblem, whyNotSent } from '#components/desk/media/queue/why-not-taken.ts'
import type { UploadKind } from '#components/desk/uploads/upload-kind.ts'
import { uploadPlace } from '#components/desk/uploads/upload-place.ts'
import { UploadQueue } from '#components/desk/uploads/upload-queue.ts'
import { t } from '#domain/messages/t.ts'

export const PICTURES: UploadKind = {
  // One file uploads while the server processes another.
  atOnce: 2,
  // Small enough to show progress and to lose little with the connection, large enough to need few requests.
  pieceBytes: 512 * 1024,
  whyNot: whyNotSent,
  begin: (file, key) => uploadPlace.begin(file, key),
  complete: async (id, replaces, key) => {
    const became = replaces === null ? uploadPlace.add(id, key) : uploadPlace.replace(id, replaces, key)
    return { type: 'done', ...(await became) }
  },
  eventOf: eventOfProblem,
  get gone() {
    return {
      short: t('the file cannot be read'),
      long: t('It was changed, moved or removed after you chose it. Choose it again.'),
    }
  },
}

/** The one queue of pictures of a window. */
export const uploads = new UploadQueue(PICTURES)
