import { sectionPath } from '#domain/urls/paths.ts'
import type { SectionRef } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = {
  sections: SectionRef[]
  speech: Speech
  /** The slug of the section that is open. */
  current?: string | undefined
  /** True where the page is that section's own, not a story in it. */
  isPage?: boolean
}

/** The sections of the paper, in a row that scrolls in itself on a phone. */
export function SectionBar({ sections, speech, current, isPage = false }: Props) {
  if (sections.length === 0) return null
  return (
    <nav className="sections" aria-label={speech.words.sections}>
      <div className="wrap">
        <ul>
          {sections.map(({ slug, name, accent }) => (
            <li key={slug} data-section={accent}>
              <a href={sectionPath(slug)} aria-current={slug === current ? (isPage ? 'page' : 'true') : undefined}>
                {name}
              </a>
            </li>
          ))}
          <li className="apart">
            <a href="/latest">{speech.words.latest}</a>
          </li>
        </ul>
      </div>
    </nav>
  )
}
