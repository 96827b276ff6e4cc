import type { Speech } from '#domain/words/speech.ts'

export type Crumb = { name: string; path: string }

type Props = {
  way: Crumb[]
  here: string
  speech: Speech
  /** `lang` and `dir` of the last name, if they differ from the page's. */
  hereIn?: { lang?: string; dir?: 'ltr' | 'rtl' }
  /** True if the last name is the headline below: it is left to screen readers and machines. */
  isHereUnseen?: boolean
}

/** Breadcrumbs: home » ancestors » this page. The last one is the current page and no link. */
export function Crumbs({ way, here, speech, hereIn, isHereUnseen = false }: Props) {
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
        <li className={isHereUnseen ? 'unseen' : undefined}>
          <Mark />
          <span aria-current="page" {...hereIn}>
            {here}
          </span>
        </li>
      </ol>
    </nav>
  )
}

/** Contains a space, so that copied or unstyled text reads well too. */
const Mark = () => (
  <span className="mark" aria-hidden="true">
    {'» '}
  </span>
)
