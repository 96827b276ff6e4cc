import { licenceOf, type RepublishLicence } from '#domain/republish/republish-terms.ts'
import { republishPath } from '#domain/urls/paths.ts'
import { directionOf } from '#domain/words/direction.ts'
import { republishWordsOf } from '#domain/words/republish/republish-words-of.ts'

type Props = { slug: string; licence: RepublishLicence; language: string }

/** Says below a story that others may republish it. A static edition leaves the element out by its class. */
export function RepublishPanel({ slug, licence, language: tag }: Props) {
  const { words, language } = republishWordsOf(tag)
  return (
    <details className="republish" lang={language} dir={directionOf(language)}>
      <summary>{words.panel}</summary>
      <p>
        {words.offer(licenceOf(licence)?.name ?? words.ownTerms)}{' '}
        <a href={republishPath(slug)} rel="nofollow">
          {words.toPage}
        </a>
      </p>
    </details>
  )
}
