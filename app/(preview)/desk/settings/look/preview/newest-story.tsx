import { ArticlePage } from '#components/article/article-page.tsx'
import { FrontPage } from '#components/front/front-page.tsx'
import { reader } from '#db/engine/connections.ts'
import type { Readable } from '#db/engine/open.ts'
import { makeCard } from '#db/media/card/make-card.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { cardOf } from '#db/queries/article/card-of.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { authorCards } from '#db/queries/taxonomy/author-cards.ts'
import { THE_PAPER } from '#domain/card/card-subject.ts'
import { CARD_SIZE, formatOf } from '#domain/card/card.ts'
import type { LookChange } from '#domain/paper/look-change.ts'
import type { SiteView } from '#domain/views.ts'
import { env } from '#env.ts'

const AROUND = 4

/** The newest story with a picture, otherwise the newest. */
function newestStory(db: Readable) {
  const items = latest(db, { page: 1 })?.items ?? []
  return items.find(({ picture, live }) => picture && !live) ?? items.find(({ live }) => !live)
}

export function NewestStory({ paper }: { paper: SiteView }) {
  const db = reader()
  const article = articlePage(db, { slug: newestStory(db)?.slug ?? '' })
  if (!article) return <FrontPage front={frontPage(db)} site={paper} />
  const around = relatedStories(db, { article, limit: AROUND })
  return (
    <ArticlePage
      article={article}
      writers={authorCards(db, article)}
      site={paper}
      live={null}
      around={around}
      url={null}
    />
  )
}

/** The share picture of that story in the look, drawn as for a link; of the paper where there is no story. */
export async function ShareCard({ paper, look }: { paper: SiteView; look: LookChange }) {
  const db = reader()
  const story = newestStory(db)
  const card = cardOf(db, story ? { of: 'story', id: story.id } : THE_PAPER, look)
  if (!card) throw new Error('There is nothing to draw.')
  const made = await makeCard(env.dataDir, card)
  if (!made.ok) throw new Error(`The card could not be drawn: ${made.code}.`)
  const type = formatOf(card) === 'jpg' ? 'image/jpeg' : 'image/png'
  const src = `data:${type};base64,${Buffer.from(made.value).toString('base64')}`
  return (
    <main>
      <img src={src} {...CARD_SIZE} alt={story?.headline ?? paper.name} />
    </main>
  )
}
