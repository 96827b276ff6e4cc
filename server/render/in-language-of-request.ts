import type { IncomingMessage, ServerResponse } from 'node:http'
import { writer } from '#db/engine/connections.ts'
import { languageOfSession } from '#db/queries/people/language-of.ts'
import { readSessionToken } from '#db/secrets/session-cookie.ts'
import { isPreview } from '#server/render/preview-render.ts'
import { inLanguage, languageFor } from '#server/shared/in-language.ts'

/** The API of the desk: not that of partners, nor the description of all of it, which are in English as all documents. */
const DESK_API = /^\/api\/(?!partner\/|openapi\.json)/
const DESK = /^\/desk(?:[/?]|$)/
/** Pages that need the first part of a language's sentences alone. */
const FIRST_SCREENS = /^\/desk(?:\/sign-in|\/link)?\/?(?:\?|$)/

/**
 * Does the work of a request in the language of whoever asks. Pages of the desk: the one that the person chose, else
 * their browser's. The desk's API: by Accept-Language alone, which the desk's pages send. Everything else, such as a
 * reader's page and its previews: the same for all, whatever their browser asks for.
 */
export function inLanguageOfRequest<T>(request: IncomingMessage, response: ServerResponse, work: () => T): T {
  const { url = '', headers } = request
  const accepted = headers['accept-language']
  if (DESK_API.test(url)) {
    response.setHeader('Vary', 'Accept-Language')
    return inLanguage(languageFor(accepted), work)
  }
  if (!DESK.test(url) || isPreview(request)) return work()
  const isFirstScreen = FIRST_SCREENS.test(url)
  return inLanguage(languageFor(accepted, chosenBy(headers.cookie)), work, { isFirstScreen })
}

function chosenBy(cookie: string | undefined): string | null {
  const token = cookie === undefined ? null : readSessionToken(new Headers({ cookie }))
  return token === null ? null : languageOfSession(writer(), token)
}
