import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import '#app/(site)/front.css'
import '#app/(site)/ranked.css'
import { NewestStory, ShareCard } from '#app/(preview)/desk/settings/look/preview/newest-story.tsx'
import { actorOf } from '#app/api/auth/session.ts'
import { FrontPage } from '#components/front/front-page.tsx'
import { OwnColours } from '#components/site/own-colours.tsx'
import { PaperLook } from '#components/site/paper-look.tsx'
import { reader } from '#db/engine/connections.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { site } from '#db/queries/settings/site.ts'
import { lookIn } from '#domain/paper/look-change.ts'
import { can } from '#domain/permissions/can.ts'

export const metadata: Metadata = { title: 'A look: not public' }
/** The layout has the public accent at the body: a look without one is ink again. */
const INK = '@layer base{[data-section=ink]{--color-accent:var(--color-ink)}}'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Renders the public front, the newest story or its share picture in a look that is not public, for those who may change it. */
export default async function Page({ searchParams }: Props) {
  const actor = await actorOf(await headers())
  if (!actor) redirect('/desk/sign-in')
  const { of = 'front', look } = await searchParams
  const change = lookIn(look)
  if (!can(actor, 'settings.edit') || change === null) notFound()
  const paper = site(reader(), change)
  return (
    <>
      <PaperLook site={paper} />
      <OwnColours colours={paper.colours} />
      <style>{INK}</style>
      <div data-section={paper.accent ?? 'ink'}>
        {of === 'story' && <NewestStory paper={paper} />}
        {of === 'card' && <ShareCard paper={paper} look={change} />}
        {of === 'front' && <FrontPage front={frontPage(reader())} site={paper} />}
      </div>
    </>
  )
}
