import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import '#app/(site)/front.css'
import '#app/(site)/ranked.css'
import { actorOf } from '#app/api/auth/session.ts'
import { ArticlePage } from '#components/article/article-page.tsx'
import { FrontPage } from '#components/front/front-page.tsx'
import { OwnColours } from '#components/site/own-colours.tsx'
import { PaperLook } from '#components/site/paper-look.tsx'
import { reader } from '#db/engine/connections.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { site } from '#db/queries/settings/site.ts'
import { authorCards } from '#db/queries/taxonomy/author-cards.ts'
import { lookIn } from '#domain/paper/look-change.ts'
import { can } from '#domain/permissions/can.ts'
import type { SiteView } from '#domain/views.ts'

export const metadata: Metadata = { title: 'A look: not public' }
const AROUND = 4
/** The layout has the public accent at the body: a look without one is ink again. */
const INK = '@layer base{[data-section=ink]{--accent:var(--ink)}}'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Renders the public front or the newest story in a look that is not public, for those who may change it. */
export default async function Page({ searchParams }: Props) {
  const actor = await actorOf(await headers())
  if (!actor) redirect('/desk/sign-in')
  const { of, look } = await searchParams
  const change = lookIn(look)
  if (!can(actor, 'settings.edit') || change === null) notFound()
  const paper = site(reader(), change)
  return (
    <>
      <PaperLook site={paper} />
      <OwnColours colours={paper.colours} />
      <style>{INK}</style>
      <div data-section={paper.accent ?? 'ink'}>
        {of === 'story' ? <NewestStory paper={paper} /> : <FrontPage front={frontPage(reader())} site={paper} />}
      </div>
    </>
  )
}

/** The newest story with a picture, otherwise the newest. */
function NewestStory({ paper }: { paper: SiteView }) {
  const db = reader()
  const items = latest(db, { page: 1 })?.items ?? []
  const { slug = '' } = items.find(({ picture, live }) => picture && !live) ?? items.find(({ live }) => !live) ?? {}
  const article = articlePage(db, { slug })
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
