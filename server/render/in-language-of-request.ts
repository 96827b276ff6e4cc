import type { IncomingMessage, ServerResponse } from 'node:http'
import { writer } from '#db/engine/connections.ts'
import { sessionByToken } from '#db/queries/people/session-by-token.ts'
import { readSessionToken } from '#db/secrets/session-cookie.ts'
import { messagePartsFor } from '#domain/messages/rare-rooms.ts'
import { inLanguage, inLanguageAsked, languageFor } from '#server/shared/in-language.ts'
import { log } from '#server/shared/log.ts'
import { whoseAddress } from '#server/shared/whose-address.ts'

/**
 * Does the work of a request in the language of whoever asks. Pages of the desk: the one that the person chose, else
 * their browser's. The desk's API: by Accept-Language alone, which the desk's pages send. All else, also previews of
 * readers' pages: in English.
 */
export function inLanguageOfRequest<T>(request: IncomingMessage, response: ServerResponse, work: () => T): T {
  const { url = '', headers } = request
  if (whoseAddress(url) !== 'desk') return inLanguageAsked(request, response, work)
  const language = languageFor(headers['accept-language'], chosenBy(headers.cookie))
  return inLanguage(language, work, messagePartsFor(url))
}

/** Null also if it cannot be looked up: the page itself will say why. */
function chosenBy(cookie: string | undefined): string | null {
  try {
    const token = cookie === undefined ? null : readSessionToken(new Headers({ cookie }))
    return token === null ? null : (sessionByToken(writer(), token)?.language ?? null)
  } catch (error) {
    log('error', 'the language of a person could not be read', { error })
    return null
  }
}
