import type { ReactNode } from 'react'
import { ArticleBlocks } from '#components/article/article-blocks.tsx'
import type { Named } from '#components/article/blocks/block.tsx'
import { Notes } from '#components/article/blocks/footnote-list.tsx'
import { UpdateText } from '#components/article/blocks/update.tsx'
import { LiveSign } from '#components/ui/live-sign.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { LiveStory as Live, LivePost } from '#domain/document/live/live-document.ts'
import type { LiveParts } from '#domain/document/live/live-parts.ts'
import { livePagePath } from '#domain/urls/paths.ts'
import { clock, dayAndMonth, dayIn } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Returns the link to an update, relative to a page that may contain it. */
const hrefOf = (post: LivePost, { page, path }: Pick<LiveParts, 'page' | 'path'>): string =>
  `${page.posts.includes(post) ? '' : livePagePath(path, page.pageOf(post))}#${post.anchor}`

/** Key moments that are shown; the others are opened by the reader, so that the first update is on the first screen. */
const OPEN_MOMENTS = 3

/** Lists the key moments for late readers, newest first, each linking to its update. */
export function KeyMoments({ parts, speech }: { parts: LiveParts; speech: Speech }) {
  const { moments, last } = parts.live
  if (moments.length === 0) return null
  const list = (posts: LivePost[]) => (
    <ol>
      {posts.map((post) => (
        <li key={post.anchor}>
          <PostTime at={post.at} last={last} speech={speech} />
          <a href={hrefOf(post, parts)}>{post.headline || speech.words.updated}</a>
        </li>
      ))}
    </ol>
  )
  return (
    <nav className="moments" aria-labelledby="key-moments">
      <h2 id="key-moments">{speech.words.keyMoments}</h2>
      {list(moments.slice(0, OPEN_MOMENTS))}
      {moments.length > OPEN_MOMENTS && (
        <details>
          <summary>{speech.words.allMoments}</summary>
          {list(moments.slice(OPEN_MOMENTS))}
        </details>
      )}
    </nav>
  )
}

type PostsProps = { parts: LiveParts; isOver: boolean; notices: ReactNode; end: ReactNode } & Omit<Named, 'notes'>

/**
 * The updates of a page, pinned ones first, then newest first. The introduction and what is known follow the first one:
 * a phone shows it on its first screen.
 */
export function LivePosts({ parts, isOver, notices, end, ...said }: PostsProps) {
  const { live, page, path, notes } = parts
  const { words } = said.speech
  const [first, ...others] = page.posts.map((post) => (
    <Post key={post.anchor} post={post} last={live.last} notes={notes} {...said} />
  ))
  return (
    <>
      <div className="posts">
        {notices}
        {isOver && live.last !== null && (
          <p className="notice age" role="note">
            <b>
              {words.liveIsOver} <Moment at={live.last} format="full" speech={said.speech} />.
            </b>
          </p>
        )}
        {page.newer !== null && (
          <p className="later">
            <a href={livePagePath(path, page.newer)} rel="prev">
              {words.laterUpdates}
            </a>
          </p>
        )}
        {first}
        {page.page === 1 && live.intro.length > 0 && (
          <div className="prose live-intro">
            <ArticleBlocks blocks={live.intro} notes={notes} {...said} />
          </div>
        )}
      </div>
      {page.page === 1 && <WhatIsKnown known={live.known} notes={notes} {...said} />}
      <div className="posts">
        {others}
        <Earlier parts={parts} speech={said.speech} />
        {notes.texts.length > 0 && (
          <div className="prose">
            <Notes notes={notes} speech={said.speech} />
          </div>
        )}
        {end}
      </div>
    </>
  )
}

/**
 * Links to the next page of older updates, and on page 1 to each of them by time. These entries carry the anchors, so
 * that an update's address still works after it has left page 1.
 */
function Earlier({ parts: { live, page, path }, speech }: { parts: LiveParts; speech: Speech }) {
  if (page.older === null) return null
  return (
    <nav className="earlier" aria-labelledby="earlier">
      <h2 id="earlier">
        <a href={livePagePath(path, page.older)} rel="next">
          {speech.words.earlierUpdates}
        </a>
      </h2>
      {page.earlier.length > 0 && (
        <ol>
          {page.earlier.map((post) => (
            <li key={post.anchor} id={post.anchor}>
              <a href={hrefOf(post, { page, path })}>
                <PostTime at={post.at} last={live.last} speech={speech} isPlain />
              </a>
            </li>
          ))}
        </ol>
      )}
    </nav>
  )
}

/** `story` is the number that the event stream names; null in a preview, which follows nothing. */
type BarProps = { story: number | null; parts: LiveParts; isOver: boolean; speech: Speech }

/**
 * The bar of an open live story: that it updates by itself, the time of the last update, and the link to newer ones,
 * which script shows when there are some, with their number. It stays at the top while the story is read, ends with it,
 * and has its room from the start. It comes first, so that keyboards and screen readers reach it first.
 */
export function LiveBar({ story, parts: { live, page, path }, isOver, speech }: BarProps) {
  if (page.page !== 1) return null
  const { words } = speech
  const { began, last } = live
  // The day is that of the publication above.
  const isOneDay = began !== null && last !== null && dayIn(began, speech.zone) === dayIn(last, speech.zone)
  const since = (text: string) => (last === null ? words.newerUpdates : text.replace('#', clock(last, speech)))
  return (
    <>
      {!isOver && (
        <div className="live-bar">
          <p>
            <LiveSign story={{ live: 'open' }} speech={speech} />
            <span className="itself">· {words.updatesByItself} </span>
            {last !== null && (
              <span className="last">
                · {words.lastAt} <Moment at={last} format="clock" speech={speech} />
                {!isOneDay && (
                  <>
                    {words.comma}
                    <Moment at={last} format="day" speech={speech} />
                  </>
                )}
              </span>
            )}
          </p>
          <div role="status">
            <a
              className="newer"
              href={path}
              data-id={story}
              data-one={since(words.newUpdates.one)}
              data-many={since(words.newUpdates.many)}
              hidden
            >
              {words.newerUpdates}
            </a>
          </div>
        </div>
      )}
      {!(isOver && page.older === null) && <script data-keep="" type="module" fetchPriority="low" src="/js/live.js" />}
    </>
  )
}

/** The summary of what is known so far, beside the updates. */
function WhatIsKnown({ known, ...said }: Pick<Live, 'known'> & Named) {
  if (known.length === 0) return null
  return (
    <aside className="known prose" aria-label={said.speech.words.whatWeKnow}>
      <ArticleBlocks blocks={known} {...said} />
    </aside>
  )
}

/** An update. Script shares its address by the link that has it; without script, the link puts it into the address bar. */
function Post({ post, last, ...said }: { post: LivePost; last: number | null } & Named) {
  const { anchor, at, headline, isPinned, update, blocks } = post
  const { words } = said.speech
  return (
    <article className="post" id={anchor}>
      <p className="post-time">
        <a href={`#${anchor}`}>
          <PostTime at={at} last={last} speech={said.speech} />
        </a>
        {isPinned && <span>{words.pinned}</span>}
        <a
          className="share-update"
          href={`#${anchor}`}
          aria-label={`${words.share}: ${headline || clock(at, said.speech)}`}
        >
          {words.share}
        </a>
      </p>
      {headline !== '' && <h2 className="headline h3">{headline}</h2>}
      <div className="prose">
        <UpdateText block={update} notes={said.notes} />
        <ArticleBlocks blocks={blocks} {...said} />
      </div>
    </article>
  )
}

type PostTimeProps = { at: number; last: number | null; speech: Speech; isPlain?: boolean }

/**
 * The time of an update, with the date if it differs from the last update's. Plain text where there are hundreds of
 * them.
 */
function PostTime({ at, last, speech, isPlain = false }: PostTimeProps) {
  const isToday = last !== null && dayIn(at, speech.zone) === dayIn(last, speech.zone)
  if (isPlain) return `${clock(at, speech)}${isToday ? '' : ` ${dayAndMonth(at, speech)}`}`
  return (
    <>
      <Moment at={at} format="clock" speech={speech} />
      {!isToday && (
        <>
          {' '}
          <Moment at={at} format="day" speech={speech} />
        </>
      )}
    </>
  )
}
