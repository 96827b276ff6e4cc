import { REQUESTS_PATH } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { requestWordsOf } from '#domain/words/requests/request-words.ts'

/** A line that leads to the form of requests, below corrections and standing pages. */
export function RequestsLink({ site }: { site: SiteView }) {
  const { words, language } = requestWordsOf(site.language)
  return (
    <p className="sub list-feed" lang={language} dir={directionOf(language)}>
      <a href={REQUESTS_PATH}>{words.title}</a>
    </p>
  )
}
