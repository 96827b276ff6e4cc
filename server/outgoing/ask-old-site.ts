import type { AskOldSite } from '#db/import/pictures/site-pictures.ts'
import { MAX_PICTURE_BYTES } from '#db/media/decode-upload.ts'
import { MAX_FILE_BYTES } from '#domain/files/file-kind.ts'
import { createPublicHttpsClient, OutsideError, type OutsideOptions } from '#server/outgoing/fetch-public-https.ts'
import { parseRetryAfter } from '#server/outgoing/retry-after.ts'

const TIMEOUT_MS = 30_000
const FILE_TIMEOUT_MS = 600_000
const HEADERS = {
  'user-agent': 'Broadsheet (moves a site that its editors allowed; fetches its pictures and files)',
}
const PICTURES = 'image/webp, image/jpeg, image/png, image/avif, image/gif, image/svg+xml'

/**
 * Asks the old site of an import for pictures, through the guarded client: https to public addresses only, 30 s and 20 MB
 * at most; for files, whose parts are handed on as they come, 10 minutes and 200 MB; without redirects, which are answered with their target. `clock` in ms UTC.
 */
export function createAskOldSite(options: OutsideOptions = {}, clock: () => number = Date.now): AskOldSite {
  const ask = createPublicHttpsClient({ timeoutMs: TIMEOUT_MS, maxBytes: MAX_PICTURE_BYTES + 1, ...options })
  const askFile = createPublicHttpsClient({ timeoutMs: FILE_TIMEOUT_MS, maxBytes: MAX_FILE_BYTES + 1, ...options })
  return async (url, onPart) => {
    try {
      const headers = { ...HEADERS, accept: onPart ? '*/*' : PICTURES }
      const { status, body, isCut, location, retryAfter } = await (onPart ? askFile : ask)(url, {
        method: 'GET',
        headers,
        onPart,
      })
      if (status === 200 && isCut) return { ok: false, code: 'too-large' }
      if (status === 200) return { ok: true, value: new Uint8Array(body) }
      const retryAfterMs = parseRetryAfter(retryAfter, clock())
      return { ok: false, code: 'not-fetched', details: { status, location, retryAfterMs } }
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error
      return { ok: false, code: 'not-fetched', details: { reason: error.code } }
    }
  }
}
