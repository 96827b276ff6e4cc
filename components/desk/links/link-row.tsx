import { Check, CircleAlert, CircleHelp, Clock, CornerUpRight, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { IgnoreDialog } from '#components/desk/links/ignore-dialog.tsx'
import { useLinkActs } from '#components/desk/links/use-links.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { LinkState, OutgoingLink } from '#domain/article/link-views.ts'

const STATES: Record<LinkState, { word: string; tone: string; icon: LucideIcon }> = {
  unchecked: { word: 'not asked for yet', tone: 'dim', icon: Clock },
  ok: { word: 'works', tone: 'yes', icon: Check },
  moved: { word: 'moved', tone: 'meh', icon: CornerUpRight },
  gone: { word: 'gone', tone: 'no', icon: CircleAlert },
  unreachable: { word: 'does not answer', tone: 'no', icon: CircleAlert },
  private: { word: 'not public', tone: 'no', icon: CircleAlert },
  refused: { word: 'not for machines', tone: 'dim', icon: CircleHelp },
  'forbidden-by-robots': { word: 'forbidden by robots.txt', tone: 'dim', icon: CircleHelp },
  'not-asked': { word: 'not https', tone: 'dim', icon: CircleHelp },
}

/** An outgoing address: its state, the stories that link to it, and the actions on it. */
export function LinkRow({ link }: { link: OutgoingLink }) {
  const { said } = useNewsroom()
  const { recheck, ignore } = useLinkActs()
  const [isAsked, setAsked] = useState(false)
  const { href, state, stories, storyCount, ignored } = link
  const { word, tone, icon: Icon } = STATES[state]
  return (
    <li>
      <p className="row-flex">
        <span className={`state ${tone}`}>
          <Icon className="i" aria-hidden="true" />
          {link.isDead ? 'dead' : word}
        </span>
        <code>{href}</code>
      </p>
      <p className="hint">{facts(link, said)}</p>
      {ignored && (
        <p className="hint">
          Set aside by {ignored.by.name || 'somebody'}, {said(ignored.at)}: {ignored.why}
        </p>
      )}
      <ul className="in">
        {stories.map(({ id, headline, words }) => (
          <li key={id}>
            <DeskLink href={`/desk/articles/${id}`}>{headline || 'Untitled'}</DeskLink>
            {words !== '' && <span className="dim">: “{words}”</span>}
          </li>
        ))}
        {storyCount > stories.length && <li className="dim">and {storyCount - stories.length} more</li>}
      </ul>
      <p className="row-flex">
        <a className="btn s" href={href} target="_blank" rel="noopener noreferrer">
          Open
        </a>
        {state !== 'not-asked' && (
          <button type="button" className="btn s" aria-disabled={link.isWanted} onClick={() => void recheck(href)}>
            {link.isWanted ? 'Is asked for soon' : 'Ask again'}
          </button>
        )}
        {ignored ? (
          <button type="button" className="btn s" onClick={() => void ignore(href, null)}>
            Put back on the list
          </button>
        ) : (
          <button type="button" className="btn s quiet" onClick={() => setAsked(true)}>
            Set aside…
          </button>
        )}
      </p>
      {isAsked && <IgnoreDialog href={href} onClose={() => setAsked(false)} />}
    </li>
  )
}

function facts({ said: why, movedTo, failures, failingSince, checkedAt }: OutgoingLink, said: (at: number) => string) {
  return [
    why,
    movedTo === null ? '' : `It is now at ${movedTo}`,
    failingSince === null ? '' : `Failed ${failures === 1 ? 'once' : `${failures} times`} since ${said(failingSince)}.`,
    checkedAt === null ? 'It is asked for a day after it was published.' : `Last asked for ${said(checkedAt)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
