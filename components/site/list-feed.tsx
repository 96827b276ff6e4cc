import { feedPath } from '#domain/urls/paths.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { of: string; speech: Speech }

/** The link to the feed of a list, at its foot: who comes for the stories reads them first. */
export function ListFeed({ of, speech }: Props) {
  return (
    <p className="sub list-feed">
      <a href={feedPath(of)}>{speech.words.feed}</a>
    </p>
  )
}
