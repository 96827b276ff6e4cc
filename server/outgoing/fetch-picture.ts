import path from 'node:path'
import { MAX_PICTURE_BYTES } from '#db/media/decode-upload.ts'
import type { FetchPicture } from '#db/media/fetched-picture.ts'
import { ok, refuse } from '#domain/result.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'
import { createPublicHttpsClient, OutsideError, type OutsideOptions } from '#server/outgoing/fetch-public-https.ts'
import { log } from '#server/shared/log.ts'

const TIMEOUT_MS = 15_000
const HEADERS = {
  'user-agent': 'Broadsheet (fetches a picture that an editor pasted)',
  accept: 'image/webp, image/jpeg, image/png, image/avif, image/gif, image/svg+xml',
}

/** Fetches pictures by https, with limits that suit a picture. An http address is upgraded to https. */
export function createFetchPicture(options: OutsideOptions = {}): FetchPicture {
  const ask = createPublicHttpsClient({ timeoutMs: TIMEOUT_MS, maxBytes: MAX_PICTURE_BYTES, ...options })
  return async (address, headers = {}) => {
    const href = address.replace(/^http:/i, 'https:')
    try {
      const answer = await ask(href, { method: 'GET', headers: { ...HEADERS, ...headers } })
      if (answer.isCut) return refuse('too-large', { field: 'url' })
      if (answer.status !== 200) return refuse('not-fetched', { field: 'url', details: { status: answer.status } })
      return ok({ bytes: new Uint8Array(answer.body), name: nameIn(href) })
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error
      log('info', 'a picture could not be fetched', { host: URL.parse(href)?.hostname, why: error.code })
      return refuse('not-fetched', { field: 'url', details: { reason: error.code } })
    }
  }
}

function nameIn(href: string): string {
  const name = path.posix.basename(new URL(href).pathname)
  return decodedUri(name) || 'picture'
}
