import type { Speech } from '#domain/words/speech.ts'

export type Crumb = { name: string; path: string }

/** Home » the way here » this page. The last one is where the reader is, and no link. */
export function Crumbs({ way, here, speech }: { way: Crumb[]; here: string; speech: Speech }) {
  const crumbs = [{ name: speech.words.home, path: '/' }, ...way]
  return (
    <nav className="crumbs" aria-label={speech.words.here}>
      <ol>
        {crumbs.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a> <span aria-hidden="true">»</span>
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  )
}
