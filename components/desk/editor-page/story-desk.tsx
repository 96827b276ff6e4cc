'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { BylineNotice } from '#components/desk/editor-page/byline-notice.tsx'
import { KeptNotice } from '#components/desk/editor-page/kept-notice.tsx'
import { allFieldsOf, namesIn } from '#components/desk/editor-page/local-story.ts'
import { actsOf } from '#components/desk/editor-page/main-act.ts'
import { MoreMenu } from '#components/desk/editor-page/more-menu.tsx'
import { ReturnDialog } from '#components/desk/editor-page/return-dialog.tsx'
import { StateNotices } from '#components/desk/editor-page/state-notices.tsx'
import { StoryBar } from '#components/desk/editor-page/story-bar.tsx'
import { StoryBody } from '#components/desk/editor-page/story-body.tsx'
import { TroubleNotice } from '#components/desk/editor-page/trouble-notice.tsx'
import { type StoryDeskState, type Unmade, useStoryDesk } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { isLiveNow } from '#components/desk/live/live-tools.tsx'
import { MergePage } from '#components/desk/merge/merge-page.tsx'
import { NoteDialog } from '#components/desk/notes/note-dialog.tsx'
import { useStoryNotes } from '#components/desk/notes/use-story-notes.ts'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StoryLanguage } from '#components/desk/parts/written-in.ts'
import { useNews } from '#components/desk/presence/use-news.ts'
import { usePresence } from '#components/desk/presence/use-presence.ts'
import { ShareDialog } from '#components/desk/previews/share-dialog.tsx'
import { PublishSheet } from '#components/desk/publish/publish-sheet.tsx'
import { UndoDialog } from '#components/desk/publish/undo-dialog.tsx'
import type { Receipt } from '#components/desk/publish/use-publish.ts'
import { BannerDialog, bannerOfStory } from '#components/desk/reader-banner/banner-dialog.tsx'
import { RecallDialog } from '#components/desk/recalls/recall-dialog.tsx'
import { hasUnsaved } from '#components/desk/saving/save-machine.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { usePanel } from '#components/desk/story-sidebar/use-panel.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

type Open = 'publish' | 'conflict' | 'recall' | 'return' | 'share' | 'share-now' | 'banner' | 'undo' | null

/** The page of one story. */
export function StoryDesk({ article, unmade = null }: { article: DeskArticle; unmade?: Unmade | null }) {
  const desk = useStoryDesk(article, unmade)
  const router = useRouter()
  const { me } = useNewsroom()
  const [open, setOpen] = useState<Open>(null)
  const panel = usePanel()
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const { story } = desk
  const { state, runner } = desk.saving
  const theirs = state.trouble?.kind === 'conflict' ? state.trouble.theirs : null
  const close = () => setOpen(null)
  const { others, news } = usePresence(story.id)
  const notes = useStoryNotes(story.id, panel, others)
  useNews(news, () => {
    void desk.refresh().catch(() => undefined)
    void notes.list.retry()
  })
  const { submit, recall, renew } = useWorkflow(desk)
  const acts = actsOf(
    me,
    { story, isLive: isLiveNow(story), hasUnsaved: hasUnsaved(state) },
    {
      publish: () => setOpen('publish'),
      submit: () => void submit(),
      recall: () => void recall(),
      sendBack: () => setOpen('return'),
      renew: () => void renew(),
    },
  )
  const preview = async () => {
    await runner.settle()
    if (runner.place.id !== null) router.push(`/desk/articles/${runner.place.id}/previews` as never)
  }
  const isShared = can(me, 'article.share', story) && story.status !== 'withdrawn'
  useKeys({
    'mod+enter': () => acts.main?.run(),
    'mod+s': runner.flush,
    'mod+.': panel.toggle,
    'mod+shift+m': () => can(me, 'article.note', story) && notes.begin(),
    'mod+shift+enter': () => void preview(),
    'mod+shift+g': () => theirs && setOpen('conflict'),
  })

  return (
    <StoryLanguage value={story.language}>
      <StoryBar
        desk={desk}
        others={others}
        isPanelOpen={panel.isOpen}
        onPanel={panel.toggle}
        onPreview={() => void preview()}
        onShare={isShared ? () => setOpen('share') : null}
        acts={acts}
        more={<MoreMenu desk={desk} onOpen={setOpen} onShare={isShared ? () => setOpen('share-now') : null} />}
      />
      <TroubleNotice saving={desk.saving} runner={runner} onSeeBoth={() => setOpen('conflict')} />
      <KeptNotice desk={desk} />
      <BylineNotice desk={desk} />
      <StateNotices desk={desk} receipt={receipt} onUndo={() => setOpen('undo')} />
      <StoryBody desk={desk} panel={panel} notes={notes} others={others} />
      {notes.noting && <NoteDialog passage={notes.noting} notes={notes.list} onClose={notes.endNoting} />}
      {open === 'publish' && (
        <PublishSheet
          desk={desk}
          onClose={close}
          onGo={panel.goTo}
          onDone={(done) => {
            setReceipt(done)
            close()
          }}
        />
      )}
      {open === 'return' && <ReturnDialog desk={desk} onClose={close} />}
      {open === 'banner' && <BannerDialog first={bannerOfStory(story)} headline={story.headline} onClose={close} />}
      {(open === 'share' || open === 'share-now') && (
        <ShareDialog desk={desk} isAtOnce={open === 'share-now'} onClose={close} />
      )}
      {open === 'recall' && <RecallStory story={story} onDone={desk.refresh} onClose={close} />}
      {open === 'undo' && <UndoDialog desk={desk} onClose={close} />}
      {open === 'conflict' && theirs && <MergeWith desk={desk} theirs={theirs} onClose={close} />}
    </StoryLanguage>
  )
}

/** Merge dialog after another person saved first. */
function MergeWith({ desk, theirs, onClose }: { desk: StoryDeskState; theirs: DeskArticle; onClose: () => void }) {
  const { seconds } = useNewsroom()
  return (
    <MergePage
      texts={{ mine: desk.saving.runner.unsaved(), theirs: allFieldsOf(theirs), base: desk.saving.base }}
      headline={theirs.headline}
      language={theirs.language}
      nameOf={namesIn(desk.story, theirs)}
      mineLabel={t('Mine, kept in this browser')}
      theirsLabel={t('Theirs: {name}, saved {time}', {
        name: theirs.savedBy?.name ?? t('the terminal'),
        time: seconds(theirs.savedAt),
      })}
      kept={t('both kept: yours in this browser, theirs in the history')}
      act={t('Save the merged text')}
      onSave={(merged) => {
        void desk.merge(theirs, merged)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

type RecallProps = { story: { id: number; headline: string }; onDone: () => Promise<unknown>; onClose: () => void }

const RecallStory = ({ story: { id, headline }, ...rest }: RecallProps) => (
  <RecallDialog kind="story" subject={String(id)} name={nameOfStory(headline)} {...rest} />
)
