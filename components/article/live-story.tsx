import { ArticleBlocks } from '#components/article/article-blocks.tsx'
import type { Pictures } from '#components/article/blocks/figure.tsx'
import { Notes } from '#components/article/blocks/notes.tsx'
import { UpdateText } from '#components/article/blocks/update.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { type Footnotes, footnotesOf } from '#domain/document/footnotes.ts'
import { type LiveStory as Live, type LivePost, liveStory } from '#domain/document/live-story.ts'
import { type ArticleDocument, parseBlock } from '#domain/document/schema.ts'
import { dayIn } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

type Said = { pictures: Pictures; notes: Footnotes; speech: Speech }

/** A live story's parts and the numbers of its notes. A stored block that does not fit the schema is left out. */
export function partsOfLive(document: ArticleDocument): { live: Live; notes: Footnotes } {
  const blocks = document.blocks.map(parseBlock).filter((block) => block !== null)
  return { live: liveStory(blocks), notes: footnotesOf({ blocks }) }
}

/** The moments that a reader who comes late wants first, each leading to its update. */
export function KeyMoments({ moments, last, speech }: Pick<Live, 'moments' | 'last'> & { speech: Speech }) {
  if (moments.length === 0) return null
  return (
    <nav className="moments" aria-labelledby="key-moments">
      <h2 id="key-moments">{speech.words.keyMoments}</h2>
      <ol>
        {moments.map(({ anchor, at, headline }) => (
          <li key={anchor}>
            <PostTime at={at} last={last} speech={speech} />
            <a href={`#${anchor}`}>{headline || speech.words.updated}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The updates, newest first and the pinned ones above, under what stands before all of them. */
export function LivePosts({ live, path, isOver, ...said }: { live: Live; path: string; isOver: boolean } & Said) {
  const { words } = said.speech
  return (
    <>
      {isOver && live.last !== null && (
        <p className="notice age" role="note">
          <b>
            {words.liveIsOver} <Moment at={live.last} told="full" speech={said.speech} />.
          </b>
        </p>
      )}
      {live.intro.length > 0 && (
        <div className="prose live-intro">
          <ArticleBlocks blocks={live.intro} {...said} />
        </div>
      )}
      {!isOver && <Newer path={path} speech={said.speech} />}
      {live.posts.map((post) => (
        <Post key={post.anchor} post={post} last={live.last} {...said} />
      ))}
      {said.notes.texts.length > 0 && (
        <div className="prose">
          <Notes notes={said.notes} speech={said.speech} />
        </div>
      )}
    </>
  )
}

/** Where script runs, it shows this once there is more than the page has. */
function Newer({ path, speech }: { path: string; speech: Speech }) {
  return (
    <div role="status">
      <a className="newer" href={path} hidden>
        {speech.words.newerUpdates}
      </a>
      <script data-keep="" type="module" src="/js/live.js" />
    </div>
  )
}

/** What is known so far, beside the updates. */
export function WhatIsKnown({ known, ...said }: Pick<Live, 'known'> & Said) {
  if (known.length === 0) return null
  return (
    <aside className="known prose" aria-label={said.speech.words.whatWeKnow}>
      <ArticleBlocks blocks={known} {...said} />
    </aside>
  )
}

function Post({ post, last, ...said }: { post: LivePost; last: number | null } & Said) {
  const { anchor, at, headline, isPinned, update, blocks } = post
  return (
    <article className="post" id={anchor}>
      <p className="post-time">
        <a href={`#${anchor}`}>
          <PostTime at={at} last={last} speech={said.speech} />
        </a>
        {isPinned && <span>{said.speech.words.pinned}</span>}
      </p>
      {headline !== '' && <h2 className="headline h3">{headline}</h2>}
      <div className="prose">
        <UpdateText block={update} notes={said.notes} />
        <ArticleBlocks blocks={blocks} {...said} />
      </div>
    </article>
  )
}

/** The clock, and the day where it is not that of the last update. */
function PostTime({ at, last, speech }: { at: number; last: number | null; speech: Speech }) {
  const isToday = last !== null && dayIn(at, speech.zone) === dayIn(last, speech.zone)
  return (
    <>
      <Moment at={at} told="clock" speech={speech} />
      {!isToday && (
        <>
          {' '}
          <Moment at={at} told="day" speech={speech} />
        </>
      )}
    </>
  )
}
