import { Frame } from '#components/site/frame.tsx'
import { JoinBox } from '#components/site/newsletters/join-box.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import type { NewsletterRef } from '#domain/newsletters/reader-views.ts'
import { NEWSLETTERS_PATH } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { lists: NewsletterRef[]; site: SiteView; said?: string }

/**
 * The newsletters of the paper, with the form to join them. As the answer to that form it says in its place that a letter
 * is under way (`sent`), or above it why there is none (`address`, `list`).
 */
export function NewslettersPage({ lists, site, said }: Props) {
  const speech = speechIn(site, site.language)
  const { words } = newsletterWordsOf(site.language)
  const problem = said === 'address' || said === 'list' ? words.problems[said] : null
  return (
    <Frame site={site}>
      <PageHead title={said === 'sent' ? words.sent.title : speech.words.newsletters} speech={speech}>
        <p className="standfirst">{said === 'sent' ? words.sent.text : words.lead}</p>
      </PageHead>
      {problem !== null && (
        <p className="form-told" role="alert">
          {problem}
        </p>
      )}
      {said !== 'sent' && (
        <JoinBox lists={lists} paper={site.name} language={site.language} from={NEWSLETTERS_PATH} isWhole />
      )}
    </Frame>
  )
}
