import { Frame } from '#components/site/frame.tsx'
import { KeptLists } from '#components/site/kept-lists.tsx'
import type { SiteView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

/** What stands in place of a page that cannot be fetched and of which there is no copy: what can be read instead. */
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
