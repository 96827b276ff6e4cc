import type { FetchOembed } from '#db/media/fetched-oembed.ts'
import { ok, refuse } from '#domain/result.ts'
import { createPublicHttpsClient, OutsideError, type OutsideOptions } from '#server/outgoing/fetch-public-https.ts'
import { log } from '#server/shared/log.ts'

const HEADERS = {
  'user-agent': 'Broadsheet (asks for the title and poster of an embed that an editor added)',
  accept: 'application/json',
}

/** Asks oEmbed endpoints through the guarded client: https to public addresses, no redirects, 5 s and 256 KB at most. */
export function createFetchOembed(options: OutsideOptions = {}): FetchOembed {
  const ask = createPublicHttpsClient(options)
  return async (url) => {
    const refused = (reason: string | number) => {
      log('info', 'an oEmbed endpoint gave no answer', { host: URL.parse(url)?.hostname, reason })
      return refuse('embed-not-fetched', { field: 'address', details: { reason } })
    }
    try {
      const { status, body, isCut } = await ask(url, { method: 'GET', headers: HEADERS })
      if (status !== 200) return refused(status)
      if (isCut) return refused('too-large')
      return ok(JSON.parse(body.toString('utf8')) as unknown)
    } catch (error) {
      if (error instanceof OutsideError) return refused(error.code)
      if (error instanceof SyntaxError) return refused('not-json')
      throw error
    }
  }
}
