'use client'
import { CircleCheck, EyeOff, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { isLiveNow } from '#components/desk/live/live-tools.tsx'
import { MergePage } from '#components/desk/merge/merge-page.tsx'
import { Panel } from '#components/desk/panel/panel.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { Strip } from '#components/desk/parts/strip.tsx'
import { PublishSheet } from '#components/desk/publish/publish-sheet.tsx'
import type { Receipt } from '#components/desk/publish/use-publish.ts'
import { WithdrawDialog } from '#components/desk/publish/withdraw-dialog.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { Foot } from '#components/desk/story/foot.tsx'
import { Galley } from '#components/desk/story/galley.tsx'
import { KeptStrip } from '#components/desk/story/kept-strip.tsx'
import { allFieldsOf, namesIn } from '#components/desk/story/local-story.ts'
import { MoreMenu } from '#components/desk/story/more-menu.tsx'
import { StoryBar } from '#components/desk/story/story-bar.tsx'
import { TroubleStrip } from '#components/desk/story/trouble-strip.tsx'
import { type StoryDeskState, type Unmade, useStoryDesk } from '#components/desk/story/use-story-desk.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'

type Open = 'publish' | 'conflict' | 'withdraw' | null

/** The page of one story: mostly its text. */
export function StoryDesk({ article, unmade = null }: { article: DeskArticle; unmade?: Unmade | null }) {
  const desk = useStoryDesk(article, unmade)
  const { me } = useNewsroom()
  const [open, setOpen] = useState<Open>(null)
  const [isPanelOpen, setPanelOpen] = useState(() => window.matchMedia('(min-width: 64rem)').matches)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const { story, saving } = desk
  const { state, runner } = saving
  const theirs = state.trouble?.kind === 'conflict' ? state.trouble.theirs : null
  const close = () => setOpen(null)
  const publish = () => can(me, 'article.publish', story) && setOpen('publish')
  const togglePanel = () => setPanelOpen((is) => !is)
  const preview = async () => {
    await runner.settle()
    if (runner.place.id !== null) window.open(`/desk/articles/${runner.place.id}/preview`, '_blank', 'noopener')
  }
  useKeys({
    // What is live goes out at once, by the same keys.
    ...(!isLiveNow(story) && { 'mod+enter': publish }),
    'mod+s': runner.flush,
    'mod+.': togglePanel,
    'mod+alt+p': () => void preview(),
    'mod+alt+m': () => theirs && setOpen('conflict'),
  })

  return (
    <>
      <StoryBar
        desk={desk}
        isPanelOpen={isPanelOpen}
        onPanel={togglePanel}
        onPreview={() => void preview()}
        onPublish={publish}
        more={<MoreMenu desk={desk} onWithdraw={() => setOpen('withdraw')} />}
      />
      <TroubleStrip state={state} runner={runner} onSeeBoth={() => setOpen('conflict')} />
      <KeptStrip desk={desk} />
      <StateStrip desk={desk} receipt={receipt} />
      <div className={isPanelOpen ? 'editor open' : 'editor wide'}>
        <div>
          <Galley desk={desk} />
          <Foot story={story} />
        </div>
        {isPanelOpen && (
          <Panel story={story} isEditable={desk.isEditable} problems={state.problems} onChange={desk.change} />
        )}
      </div>
      {open === 'publish' && (
        <PublishSheet
          desk={desk}
          onClose={close}
          onDone={(done) => {
            setReceipt(done)
            close()
          }}
        />
      )}
      {open === 'withdraw' && <WithdrawDialog desk={desk} onClose={close} />}
      {open === 'conflict' && theirs && <MergeWith desk={desk} theirs={theirs} onClose={close} />}
    </>
  )
}

/** Somebody else saved first: what the two texts become. */
function MergeWith({ desk, theirs, onClose }: { desk: StoryDeskState; theirs: DeskArticle; onClose: () => void }) {
  const { seconds } = useNewsroom()
  return (
    <MergePage
      texts={{ mine: desk.saving.runner.unsaved(), theirs: allFieldsOf(theirs), base: desk.saving.base }}
      headline={theirs.headline}
      language={theirs.language}
      nameOf={namesIn(desk.story, theirs)}
      mineLabel="Mine, kept in this browser"
      theirsLabel={`Theirs: ${theirs.savedBy?.name ?? 'the terminal'}, saved ${seconds(theirs.savedAt)}`}
      kept="both kept: yours in this browser, theirs in the history"
      act="Save the joined text"
      onSave={(merged) => {
        void desk.merge(theirs, merged)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

/** What readers have of the story, where it is not what stands on the page. */
function StateStrip({ desk, receipt }: { desk: StoryDeskState; receipt: Receipt | null }) {
  const { said, seconds } = useNewsroom()
  const { story } = desk
  const link = story.path && (
    <a className="btn s" href={story.path} target="_blank" rel="noopener">
      Open the public page
    </a>
  )
  if (story.status === 'withdrawn' && story.withdrawal) {
    return (
      <Strip tone="warn" icon={TriangleAlert}>
        <b>withdrawn {said(story.withdrawal.at)}.</b> {story.withdrawal.reason || 'No reason was given.'}
      </Strip>
    )
  }
  if (story.status === 'scheduled' && receipt) {
    return (
      <Strip icon={CircleCheck}>
        <b>It goes out {said(receipt.publishedAt)}.</b> What you change from now on is not in it.
      </Strip>
    )
  }
  if (story.status !== 'published') return null
  if (story.hasChangesNotOut) {
    return (
      <Strip icon={EyeOff} actions={link}>
        <b>Readers still see the story of {said(story.modifiedAt ?? story.publishedAt ?? 0)}.</b> What you change here
        stays hidden until you publish it.
      </Strip>
    )
  }
  return (
    <Strip icon={CircleCheck} actions={link}>
      <b>Out {receipt ? `since ${seconds(receipt.at)}` : said(story.publishedAt ?? 0)}.</b> Readers see exactly this, at{' '}
      <code>{story.path}</code>
    </Strip>
  )
}
