import { Frame } from '#components/site/frame.tsx'
import { KeptLists } from '#components/site/kept-lists.tsx'
import type { SiteView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

/** The page shown when a page cannot be fetched and has no kept copy: lists what can be read offline. */
export function OfflinePage({ site }: { site: SiteView }) {
  const speech = speechIn(site, site.language)
  const { away } = speech.words.kept
  return (
    <Frame site={site}>
      <div className="status">
        <h1 className="headline h7">{away.title}</h1>
        <p className="standfirst">{away.text}</p>
      </div>
      <KeptLists speech={speech} />
    </Frame>
  )
}
