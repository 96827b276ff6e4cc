import { Frame } from '#components/site/frame.tsx'
import { KeptLists } from '#components/site/kept-lists.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import type { SiteView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

/** The page of saved stories: an empty list that the reader's browser fills. */
export function SavedPage({ site }: { site: SiteView }) {
  const speech = speechIn(site, site.language)
  const { saved, savedLead } = speech.words.kept
  return (
    <Frame site={site}>
      <PageHead title={saved} speech={speech}>
        <p className="standfirst">{savedLead}</p>
      </PageHead>
      <KeptLists speech={speech} isOfSaved />
    </Frame>
  )
}
