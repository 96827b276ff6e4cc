import { type Asked, searchHref } from '#components/site/search/search-asked.ts'
import { authorPath, sectionPath, topicPath } from '#domain/urls/paths.ts'
import type { NamedHit } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

const PATH = { section: sectionPath, topic: topicPath, author: authorPath } as const

/** Lists the sections, topics and authors whose names match the query. */
export function SearchNames({ names, speech: { words } }: { names: NamedHit[]; speech: Speech }) {
  if (names.length === 0) return null
  return (
    <nav className="near" aria-label={words.namedSo}>
      <ul>
        {names.map(({ kind, slug, name }) => (
          <li key={`${kind} ${slug}`}>
            {words[kind]}: <a href={PATH[kind](slug)}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Lists the did-you-mean suggestions. */
export function SearchMeant({ asked, meant, speech: { words } }: { asked: Asked; meant: string[]; speech: Speech }) {
  if (meant.length === 0) return null
  return (
    <p className="near">
      {words.didYouMean}{' '}
      {meant.map((q, n) => (
        <span key={q}>
          {n > 0 && words.comma}
          <a href={searchHref({ ...asked, q })}>{q}</a>
        </span>
      ))}
    </p>
  )
}
