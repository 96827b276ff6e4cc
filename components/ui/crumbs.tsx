import type { Speech } from '#domain/words/speech.ts'

export type Crumb = { name: string; path: string }

type Props = {
  way: Crumb[]
  here: string
  speech: Speech
  /** Language and direction of the last name, where they are not the page's. */
  hereIn?: { lang?: string; dir?: 'ltr' | 'rtl' }
}

/** Home » the way here » this page. The last one is where the reader is, and no link. */
export function Crumbs({ way, here, speech, hereIn }: Props) {
  const crumbs = [{ name: speech.words.home, path: '/' }, ...way]
  return (
    <nav className="crumbs" aria-label={speech.words.here}>
      <ol>
        {crumbs.map(({ name, path }, n) => (
          <li key={path}>
            {n > 0 && <Mark />}
            <a href={path}>{name}</a>
          </li>
        ))}
        <li>
          <Mark />
          <span aria-current="page" {...hereIn}>
            {here}
          </span>
        </li>
      </ol>
    </nav>
  )
}

/** With a space of its own, so that what is copied or read without style reads well too. */
const Mark = () => (
  <span className="mark" aria-hidden="true">
    {'» '}
  </span>
)
